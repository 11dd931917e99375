"""Reading plans: from a received text to facts with their places, and from decided facts to a plan."""
