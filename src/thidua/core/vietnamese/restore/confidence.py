"""From the chance the model gives a word to the share of such words that are right."""

from itertools import pairwise

# Measured leave-one-out over 3 398 words of two restored texts (docs/algorithms/restoration.md):
# where the model says so many in a thousand, so many per cent are right; between the points, in proportion.
_MEASURED = ((0, 0), (400, 30), (600, 50), (800, 60), (850, 70), (900, 82), (950, 90), (970, 95), (990, 98), (1000, 99))


def percent(chance: float) -> int:
    """The confidence, 0 to 99 per cent, of a word to which the model gives this chance (0 to 1)."""
    said = min(1000, max(0, int(chance * 1000)))
    for (low, right_low), (high, right_high) in pairwise(_MEASURED):
        if said <= high:
            return right_low + (right_high - right_low) * (said - low) // (high - low)
    return _MEASURED[-1][1]
