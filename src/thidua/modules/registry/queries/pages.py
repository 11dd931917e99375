"""The page of a bearer: all awards at once, what is on record, and what belongs together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from thidua.core.kernel.ids import BearerId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.registry.queries.bearers import BearerView, alike_seen, seen, subject_of, view_of
from thidua.modules.registry.queries.entries import EntryView, entries_of
from thidua.modules.registry.queries.lineage import LinkView, lineage_of
from thidua.modules.registry.queries.records import RecordView, records_of

ACTIONS = (
    "registry.make_entry",
    "registry.correct_bearer",
    "registry.link_bearers",
    "registry.keep_record",
    "awards.weigh_bearer",
)


@dataclass(frozen=True, slots=True)
class BearerPage:
    """Everything the register knows of a bearer. `alike` are others that may be the same."""

    bearer: BearerView
    entries: tuple[EntryView, ...]
    records: tuple[RecordView, ...]
    links: tuple[LinkView, ...]
    alike: tuple[BearerView, ...]
    doors: Mapping[str, Door]

    @property
    def standing(self) -> int:
        """How many awards stand."""
        return sum(not entry.is_revoked for entry in self.entries)


def bearer_page(ctx: Context, key: BearerId) -> Outcome[BearerPage]:
    """One bearer with the history of all that belong with it; refused as not found where the actor may not see it."""
    row = seen(ctx, key)
    if isinstance(row, Refused):
        return row
    bearer, lineage = view_of(row.value), lineage_of(key)
    linked = {*lineage.every, *(link.after for link in lineage.links)}
    others = tuple(each for each in alike_seen(ctx, row.value) if each.id not in linked)
    entries = tuple(replace(each, counts=each.bearer in lineage.counted) for each in entries_of(lineage.every))
    may = doors(ctx, subject_of(row.value), *ACTIONS)
    return Ok(BearerPage(bearer, entries, records_of(lineage.every), lineage.links, others, may))
