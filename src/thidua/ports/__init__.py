"""What the system asks of the outside world, as protocols."""
