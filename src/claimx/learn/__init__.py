"""Learns from use: proposes changes of frames from what readers decided, and tries them. Changes nothing."""
