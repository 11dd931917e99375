"""The law as the office sees it, and what the office itself adds to it with a second signature."""
