"""What an office adds to the law: dated values and rules of its own, each with its citation."""
