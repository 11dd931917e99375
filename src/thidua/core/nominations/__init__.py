"""Proposals for commendation: their subjects, guards while picking, papers, and what a review leads to."""
