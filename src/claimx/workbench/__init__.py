"""What rule authors look at and start from: lists of frames, coverage of a run, scaffolds, a schema for editors."""
