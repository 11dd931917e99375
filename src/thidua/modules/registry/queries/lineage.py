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


def _touching(keys: Iterable[int]) -> list[Link]:
    """The standing links of these bearers, to either side."""
    given = list(keys)
    rows = Link.objects.filter(Q(before__in=given) | Q(after__in=given)).select_related("before", "after")
    return _standing(rows.order_by("id"))


def _view(row: Link) -> LinkView:
    return LinkView(
        BearerId(row.before_id), row.before.name, BearerId(row.after_id), row.after.name, row.why, row.counts,
        row.since, row.because, row.by,
    )  # fmt: skip


def _onward(rows: Iterable[Link], reached: set[BearerId]) -> set[BearerId]:
    """Who is before those reached, one link away; who is the same counts in both directions."""
    found = {BearerId(row.before_id) for row in rows if row.after_id in reached}
    return found | {BearerId(row.after_id) for row in rows if row.why == SAME and row.before_id in reached}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Whose awards belong to a bearer: `every` is itself and all before it, `counted` those that the law counts.

    `links` are the links that touch the bearer itself.
    """

    every: tuple[BearerId, ...]
    counted: frozenset[BearerId]
    links: tuple[LinkView, ...]


def lineage_of(bearer: BearerId) -> Lineage:
    """What belongs together with a bearer, by links one after another; one query where it has no links."""
    near = _touching([bearer])
    rows = {row.pk: row for row in near}
    found, waiting = {bearer}, _onward(near, {bearer})
    while waiting - found:
        found |= waiting
        rows |= {row.pk: row for row in _touching(waiting)}
        waiting = _onward(rows.values(), found)
    counting = [row for row in rows.values() if row.counts]
    counted, reached = {bearer}, _onward(counting, {bearer})
    while reached - counted:
        counted |= reached
        reached = _onward(counting, counted)
    return Lineage(tuple(sorted(found)), frozenset(counted), tuple(_view(row) for row in near))


def links_of(bearer: BearerId) -> tuple[LinkView, ...]:
    """Every link that touches the bearer."""
    return tuple(_view(row) for row in _touching([bearer]))


def earlier_than(bearer: BearerId, *, only_counted: bool = False) -> tuple[BearerId, ...]:
    """The bearer and all those before it, by links one after another; who is the same counts in both directions."""
    found = lineage_of(bearer)
    return tuple(sorted(found.counted)) if only_counted else found.every


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
