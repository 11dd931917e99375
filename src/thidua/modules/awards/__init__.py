"""Eligibility for titles and forms: weighed by the law of the day, explained, and kept with the law pack's digest."""
