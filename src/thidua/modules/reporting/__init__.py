"""Targets and reports of a campaign: what is due from whom, the reports, and what they add up to."""
