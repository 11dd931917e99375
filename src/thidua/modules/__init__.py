"""The rooms of the house. Each is entered by its `public.py` only."""
