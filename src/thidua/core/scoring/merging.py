"""A cell that was filled away from the system meets the one that stands there: which of the two counts."""

from enum import StrEnum

from thidua.core.scoring.sheet import Entry


class Merged(StrEnum):
    """What becomes of a cell."""

    KEPT = "kept"
    """The system's: the file says the same, nothing, or what stood there when it was made."""
    TAKEN = "taken"
    """The file's: nobody changed the cell meanwhile."""
    CONFLICT = "conflict"
    """Both changed it: a person chooses."""


def merged(base: Entry, mine: Entry, theirs: Entry) -> Merged:
    """base: what stood there when the file was made; mine: in the file; theirs: in the system now."""
    if _blank(mine) or _same(mine, theirs) or _same(mine, base):
        return Merged.KEPT
    return Merged.TAKEN if _same(theirs, base) else Merged.CONFLICT


def _blank(entry: Entry) -> bool:
    return entry.score is None and entry.observed is None and not entry.vetoed


def _same(one: Entry, other: Entry) -> bool:
    return (one.score, one.observed, one.vetoed) == (other.score, other.observed, other.vetoed)
