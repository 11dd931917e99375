"""The outside world, one library per file. Only the wiring chooses among them."""
