"""What a document lists row by row: who is awarded, and criteria with their points."""
