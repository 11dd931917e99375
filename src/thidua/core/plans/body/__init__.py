"""What the body of a document says: bases, phases, targets, tasks, deadlines, movements, awards, results."""
