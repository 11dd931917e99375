"""Initiatives: handed in with authors and shares, compared with all others, recognised, used once, followed up."""
