"""The few values that every subject of the core speaks in."""
