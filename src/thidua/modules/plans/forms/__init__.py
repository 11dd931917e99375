"""What a person types about a plan: a file, or the value of a fact in the shape of its group."""
