"""Councils and blocs meeting: bodies, sessions, ballots, minutes."""
