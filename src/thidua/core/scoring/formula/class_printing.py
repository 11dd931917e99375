"""Classes in the words that `read_classes` reads."""

from collections.abc import Iterable
from decimal import Decimal

from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.exact import amount_text
from thidua.core.scoring.formula.class_words import NO_VETO, NO_ZERO, REST


def written_classes(bands: Iterable[ClassBand]) -> tuple[str, ...]:
    """The classes in words, a line each, as `read_classes` reads them."""
    return tuple(f"{band.name}: {'; '.join(_said(band))}" for band in bands)


def _said(band: ClassBand) -> Iterable[str]:
    yield _points(band)
    if band.each_share is not None:
        yield f"mỗi tiêu chí từ {_told(band.each_share)}%"
    if band.no_zero:
        yield NO_ZERO
    if not band.open_to_vetoed:
        yield NO_VETO


def _points(band: ClassBand) -> str:
    below = f"dưới {_told(band.below)}" if band.below is not None else ""
    if band.at_least == 0 and band.or_more:
        return below or REST
    least = f"{'từ' if band.or_more else 'trên'} {_told(band.at_least)}"
    return f"{least} đến {below}" if below else least


def _told(amount: Decimal) -> str:
    return amount_text(amount).replace(".", ",")
