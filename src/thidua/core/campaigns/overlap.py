"""Two movements that ask the same of the same people at the same time: pointed out, never refused."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.kernel.period import Period
from thidua.core.vietnamese.fold import search_key

LIKE_PERCENT = 60
_COMMON_TEXT = """
phong trao thi dua dot ke hoach phat dong nam giai doan ve viec tren dia ban thanh pho to chuc thuc hien cua va
trong den lap tich chao mung dac biet
"""
COMMON = frozenset(_COMMON_TEXT.split())
"""Words that stand in the name of nearly every movement and tell none from another."""


@dataclass(frozen=True, slots=True)
class Running:
    """A movement as far as overlap goes."""

    key: int
    name: str
    period: Period


@dataclass(frozen=True, slots=True)
class Overlap:
    """A running movement that is alike, by how many percent of the words of the shorter name."""

    key: int
    name: str
    percent: int


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: without accents, years and the words of every movement."""
    words = search_key(name).split()
    return frozenset(word for word in words if word not in COMMON and not word.isdigit())


def likeness(one: str, other: str) -> int:
    """How many percent of the telling words of the shorter name stand in the other."""
    first, second = telling_words(one), telling_words(other)
    shorter = min(len(first), len(second))
    return 100 * len(first & second) // shorter if shorter else 0


def overlaps(name: str, period: Period, others: Iterable[Running]) -> tuple[Overlap, ...]:
    """The movements of the same time whose names are alike, the likest first."""
    found = [
        Overlap(other.key, other.name, percent)
        for other in others
        if period.overlaps(other.period) and (percent := likeness(name, other.name)) >= LIKE_PERCENT
    ]
    return tuple(sorted(found, key=lambda overlap: (-overlap.percent, overlap.key)))
