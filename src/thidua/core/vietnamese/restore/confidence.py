"""From the chance the model gives a word to the share of such words that are right."""

from bisect import bisect_left

# Measured leave-one-out over 3 700 words of two restored texts (docs/algorithms/restoration.md):
# where the model says so many in a thousand, so many per cent are right; between the points, in proportion.
_SAID = (0, 400, 600, 800, 850, 900, 950, 970, 990, 1000)
_RIGHT = (0, 30, 50, 60, 70, 82, 90, 95, 98, 99)


def percent(chance: float) -> int:
    """The confidence, 0 to 99 per cent, of a word to which the model gives this chance (0 to 1)."""
    said = min(_SAID[-1], max(0, int(chance * _SAID[-1])))
    place = max(1, bisect_left(_SAID, said))
    low, high = _SAID[place - 1], _SAID[place]
    return _RIGHT[place - 1] + (_RIGHT[place] - _RIGHT[place - 1]) * (said - low) // (high - low)
