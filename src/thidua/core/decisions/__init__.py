"""Decisions on commendation: their numbers, their money, what is counted of them and what follows when one falls."""
