"""Campaigns with their calendar, and blocs with their members."""
