"""Looking at a finished run: reading its folder, choosing claims, and drawing them for a terminal."""
