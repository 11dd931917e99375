"""Reads of scoring."""
