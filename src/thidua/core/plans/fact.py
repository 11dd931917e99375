"""What a machine read: facts, each with the place it rests on and how sure it is; and sums that should hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from thidua.core.kernel.reason import Reason
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS, Group
from thidua.core.plans.text.passage import Passage

JsonValue: TypeAlias = "bool | int | Decimal | str | list[JsonValue] | dict[str, JsonValue] | None"

__all__ = [
    "LIST_GROUPS",
    "ROW_GROUPS",
    "SINGLE_GROUPS",
    "Check",
    "Fact",
    "Group",
    "JsonValue",
    "PlanReading",
    "TextQuality",
    "fact_at",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the text says.

    `key` is stable within a reading ("issued_on", "phases.2"); `value` has the shape of its group and holds only what
    JSON can hold, amounts as int or Decimal; `src` stands verbatim on `line`; `confidence` is a percentage, 0 to 100.
    """

    key: str
    group: Group
    value: Mapping[str, JsonValue]
    line: int
    line_to: int
    src: str
    confidence: int
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A sum the text states: parts that should make the whole, and whether they do."""

    meaning: str
    whole: Decimal
    parts: tuple[Decimal, ...]
    is_met: bool
    line: int


@dataclass(frozen=True, slots=True)
class TextQuality:
    """How many of the words looked at are Vietnamese syllables."""

    words: int
    valid: int
    verdict: str


@dataclass(frozen=True, slots=True)
class PlanReading:
    """Everything read from one text; `notes` say what stands in the way (empty text, no emulation document).

    `rows` are the lists: who is awarded, and criteria with points. They are facts too, but no part of a plan.
    """

    facts: tuple[Fact, ...]
    checks: tuple[Check, ...]
    quality: TextQuality
    notes: tuple[Reason, ...] = field(default=())
    rows: tuple[Fact, ...] = ()

    def of(self, group: Group) -> tuple[Fact, ...]:
        """The facts of one group in the order of the text."""
        return tuple(fact for fact in (self.rows if group in ROW_GROUPS else self.facts) if fact.group == group)

    def fact(self, key: str) -> Fact | None:
        """The fact with this key, if there is one."""
        return next((fact for fact in self.facts if fact.key == key), None)


def fact_at(
    where: Passage,
    span: tuple[int, int],
    group: Group,
    value: Mapping[str, JsonValue],
    *,
    confidence: int,
    notes: tuple[Reason, ...] = (),
) -> Fact:
    """A fact that rests on `where.text[span]`. Its key is given when all facts are in order."""
    place = where.place(*span)
    sure = min(confidence, sure_of(where.lowest(*span)))
    return Fact(group, group, value, place.line, place.line_to, place.src, sure, notes)


def sure_of(lowest: int) -> int:
    """How sure a fact can be whose least sure word is so sure: a word in doubt is seldom what the fact hangs on.

    Measured on the answer keys (docs/algorithms/reading.md): half way between the word and full.
    """
    return (lowest + 100) // 2
