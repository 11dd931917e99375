"""Whose awards belong together: one person under two spellings, a unit that was merged, split or renamed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thidua.core.kernel.ids import BearerId
from thidua.modules.registry.models import Link

SAME, MERGED, SPLIT, RENAMED = "same", "merged", "split", "renamed"
WHY_WORDS = {
    SAME: gettext_lazy("cùng một người, một đơn vị"), MERGED: gettext_lazy("hợp nhất, sáp nhập"),
    SPLIT: gettext_lazy("chia tách"), RENAMED: gettext_lazy("đổi tên"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link as the page of a bearer shows it."""

    before: BearerId
    before_name: str
    after: BearerId
    after_name: str
    why: str
    counts: bool
    since: date
    because: str
    by: str

    @property
    def before_text(self) -> str:
        """The number of the earlier bearer as text, for the names of dialogs."""
        return str(self.before)

    @property
    def why_word(self) -> str:
        """The kind of link in words."""
        return _(str(WHY_WORDS[self.why]))


def _standing(rows: Iterable[Link]) -> list[Link]:
    """The newest row for each pair, where it is not off."""
    newest = {(row.before_id, row.after_id): row for row in rows}
    return [row for row in newest.values() if not row.is_off]


def links_of(bearer: BearerId) -> tuple[LinkView, ...]:
    """Every link that touches the bearer."""
    rows = Link.objects.filter(Q(before=bearer) | Q(after=bearer)).select_related("before", "after").order_by("id")
    return tuple(
        LinkView(
            BearerId(row.before_id), row.before.name, BearerId(row.after_id), row.after.name, row.why, row.counts,
            row.since, row.because, row.by,
        )
        for row in _standing(rows)
    )  # fmt: skip


def earlier_than(bearer: BearerId, *, only_counted: bool = False) -> tuple[BearerId, ...]:
    """The bearer and all those before it, by links one after another; who is the same counts in both directions."""
    found, waiting = {bearer}, {bearer}
    while waiting:
        rows = Link.objects.filter(Q(after__in=waiting) | Q(before__in=waiting, why=SAME)).order_by("id")
        standing = [row for row in _standing(rows) if row.counts or not only_counted]
        onward = {BearerId(key) for row in standing for key in (row.before_id, row.after_id if row.why == SAME else 0)}
        waiting = onward - found - {BearerId(0)}
        found |= waiting
    return tuple(sorted(found))


def same_as(bearers: Iterable[BearerId]) -> dict[BearerId, set[int]]:
    """Of each bearer, itself and those it was said to be the same as, one link away."""
    asked = list(bearers)
    found: dict[BearerId, set[int]] = {each: {int(each)} for each in asked}
    rows = Link.objects.filter(Q(after__in=asked) | Q(before__in=asked), why=SAME).order_by("id")
    for row in _standing(rows):
        for one, other in ((row.before_id, row.after_id), (row.after_id, row.before_id)):
            if one in found:
                found[BearerId(one)].add(other)
    return found
