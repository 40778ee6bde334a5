"""Examines an installation: what is there, what is wrong with it, and what to do about that."""
