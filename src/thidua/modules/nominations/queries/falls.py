"""What became of a decided dossier's award later: revoked, restored. The register says it; nothing is kept twice."""

from collections.abc import Iterable

from thidua.core.kernel.ids import BearerId
from thidua.modules.nominations.models import Dossier
from thidua.modules.registry.public import LaterView, entries_of, entries_within

TOLD = ("revoked", "restored")


def falls_of(row: Dossier) -> tuple[LaterView, ...]:
    """Revocations and restorations of the dossier's award, oldest first; nothing of one that never was decided."""
    if row.state != "decided" and row.reopened_at is None:
        return ()
    key = (row.award, row.nomination.year)
    said = (later for each in entries_of([row.bearer_id]) if (each.award, each.year) == key for later in each.later)
    return tuple(sorted((each for each in said if each.what in TOLD), key=lambda each: each.at))


def revoked_among(rows: Iterable[Dossier], *, year: int) -> frozenset[int]:
    """Of these dossiers of a year those whose award was decided and does not stand any more."""
    decided = [row for row in rows if row.state == "decided"]
    if not decided:
        return frozenset()
    standing: dict[tuple[int, str], bool] = {}
    for entry in entries_within(BearerId(row.bearer_id) for row in decided):
        if entry.year == year:
            key = (entry.asked, entry.award)
            standing[key] = standing.get(key, False) or not entry.is_revoked
    return frozenset(row.pk for row in decided if standing.get((row.bearer_id, row.award)) is False)
