"""What the top of a document says: who issues it, its number, day, kind and title."""
