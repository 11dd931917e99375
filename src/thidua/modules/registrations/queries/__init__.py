"""Reads of registrations, exemplary models and pacts."""
