"""Registrations with progress and result, exemplary models, and the pacts of blocs."""
