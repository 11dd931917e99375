"""Whether the classes of a formula meet each other: in order, nothing twice, nothing between them, nothing outside."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import ClassBand


def between(bands: Sequence[ClassBand]) -> Iterator[Reason]:
    """What is wrong from one class to the next."""
    for upper, lower in pairwise(bands):
        names = {"upper": upper.name, "lower": lower.name}
        if lower.at_least > upper.at_least:
            yield Reason.of("formula.bands_out_of_order", **names)
        elif _is_out_of_reach(upper, lower):
            yield Reason.of("formula.bands_overlap", **names, border=upper.at_least)
        if lower.below is not None and _leaves_out(upper, lower.below):
            yield Reason.of("formula.bands_gap", **names)


def _asks_more(band: ClassBand) -> bool:
    """A class with conditions beside its points: who misses them falls into the next, so both may name the points."""
    return band.each_share is not None or band.no_zero or not band.open_to_vetoed


def _is_out_of_reach(upper: ClassBand, lower: ClassBand) -> bool:
    if _asks_more(upper):
        return False
    same = lower.at_least == upper.at_least and (upper.or_more or not lower.or_more)
    return same or (lower.below is not None and lower.below > upper.at_least)


def _leaves_out(upper: ClassBand, below: Decimal) -> bool:
    return below < upper.at_least or (below == upper.at_least and not upper.or_more)


def around(bands: Sequence[ClassBand]) -> Iterator[Reason]:
    """What is above the best class, below the last, or named twice. A formula of a source may leave that open."""
    if not bands:
        return
    names = [band.name.casefold() for band in bands]
    for band in bands:
        if names.count(band.name.casefold()) > 1:
            yield Reason.of("formula.class_twice", name=band.name)
            break
    if bands[0].below is not None:
        yield Reason.of("formula.classes_end_below", name=bands[0].name, border=bands[0].below)
    if bands[-1].at_least > 0:
        yield Reason.of("formula.classes_end_above", name=bands[-1].name, border=bands[-1].at_least)
