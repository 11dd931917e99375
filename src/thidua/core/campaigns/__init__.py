"""Campaigns as they go down the tree of units: who has taken them up, by when, and in what share."""
