"""What changed between two versions of a table, criterion by criterion; lines are told apart by their codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua.core.scoring.criterion.noun import CriteriaTable, Criterion

COMPARED = (
    "text", "maximum", "kind", "floor", "step", "veto", "way", "outside_cap", "method", "evidence", "asks_evidence",
    "source",
)  # fmt: skip
SETTINGS = ("scale", "bonus_cap", "floor")


class Change(StrEnum):
    """What became of a criterion."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class TableChange:
    """One criterion that is not what it was. what: the fields that changed; None where there was or is none."""

    code: str
    kind: Change
    before: Criterion | None
    after: Criterion | None
    what: tuple[str, ...] = ()


def table_changes(before: CriteriaTable, after: CriteriaTable) -> tuple[TableChange, ...]:
    """Every change, in the order of the newer table, what was removed last."""
    return (*_kept_or_added(before, after), *_removed(before, after))


def setting_changes(before: CriteriaTable, after: CriteriaTable) -> tuple[str, ...]:
    """The settings of the whole table that changed."""
    return tuple(name for name in SETTINGS if getattr(before, name) != getattr(after, name))


def _kept_or_added(before: CriteriaTable, after: CriteriaTable) -> Iterator[TableChange]:
    sections = {each.code: section.code for section in before.sections for each in section.criteria}
    for section in after.sections:
        for now in section.criteria:
            was = before.criterion(now.code)
            if was is None:
                yield TableChange(now.code, Change.ADDED, None, now)
                continue
            what = tuple(name for name in COMPARED if getattr(was, name) != getattr(now, name))
            if what:
                yield TableChange(now.code, Change.CHANGED, was, now, what)
            elif sections[now.code] != section.code:
                yield TableChange(now.code, Change.MOVED, was, now)


def _removed(before: CriteriaTable, after: CriteriaTable) -> Iterator[TableChange]:
    for was in before.criteria():
        if after.criterion(was.code) is None:
            yield TableChange(was.code, Change.REMOVED, was, None)
