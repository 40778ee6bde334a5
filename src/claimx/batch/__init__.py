"""Many articles at once: shards, the processes that work on them, and the folder a run writes."""
