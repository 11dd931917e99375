"""The field's arithmetic and rules in plain Python: no framework, no clock, no disk, no chance."""
