"""A received text as rows, paragraphs and an outline, every piece of which knows its line."""
