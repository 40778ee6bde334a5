"""Looks at what runs wrote."""
