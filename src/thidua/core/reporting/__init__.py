"""Targets, indicators and reports: what is due when, how far a target is, and how figures add up."""
