"""The page of a bearer: all awards at once, what is on record, and what belongs together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from thidua.core.kernel.ids import BearerId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.registry.queries.bearers import BearerView, alike, seen, subject_of, view_of
from thidua.modules.registry.queries.entries import EntryView, entries_of
from thidua.modules.registry.queries.lineage import LinkView, earlier_than, links_of
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
    bearer = view_of(row.value)
    every, counted = earlier_than(key), set(earlier_than(key, only_counted=True))
    linked = {*every, *(link.after for link in links_of(key))}
    others = alike(
        bearer.name, unit_path="/" + bearer.unit_path.split("/")[1] + "/", kind=bearer.kind, born=bearer.born
    )
    visible = tuple(each for each in others if each.id not in linked and isinstance(seen(ctx, each.id), Ok))
    entries = tuple(replace(each, counts=each.bearer in counted) for each in entries_of(every))
    return Ok(
        BearerPage(
            bearer, entries, records_of(every), links_of(key), visible, doors(ctx, subject_of(row.value), *ACTIONS)
        )
    )
