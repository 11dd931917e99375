"""What the end of a document says: who receives it and who signed it."""
