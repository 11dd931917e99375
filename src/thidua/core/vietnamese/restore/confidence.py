"""From the chance the model gives a word to the share of such words that are right."""

from bisect import bisect_left

# Measured over 28,000 words of 11 texts that the model had not seen, printed, scanned in three ways and read with an
# English model, and of two that were left out (docs/algorithms/restoration.md): where the model says so many in ten
# thousand, so many per cent are right; between the points, in proportion.
_SAID = (0, 3000, 5000, 7000, 8000, 9000, 9500, 9800, 9900, 9950, 9970, 9990, 10000)
_RIGHT = (0, 12, 34, 42, 57, 70, 80, 86, 87, 92, 96, 98, 99)


def percent(chance: float) -> int:
    """The confidence, 0 to 99 per cent, of a word to which the model gives this chance (0 to 1)."""
    said = min(_SAID[-1], max(0, int(chance * _SAID[-1])))
    place = max(1, bisect_left(_SAID, said))
    low, high = _SAID[place - 1], _SAID[place]
    return _RIGHT[place - 1] + (_RIGHT[place] - _RIGHT[place - 1]) * (said - low) // (high - low)
