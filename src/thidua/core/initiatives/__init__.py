"""Initiatives (sáng kiến): their authors and shares, how wide they reach, and that each is used once."""
