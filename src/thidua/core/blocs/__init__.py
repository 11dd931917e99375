"""Blocs of units (cụm, khối thi đua): terms of head and deputy, turns, and the catalogue of a city."""
