"""One title in each file, told as its article tells it. Numbers stand in `law/parameters`."""
