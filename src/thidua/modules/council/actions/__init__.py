"""Writes of councils. Importing the files registers their actions."""

from thidua.modules.council.actions import agenda, ballots, bodies, counting, elections, sessions

__all__ = ["agenda", "ballots", "bodies", "counting", "elections", "sessions"]
