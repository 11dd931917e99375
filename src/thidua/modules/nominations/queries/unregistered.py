"""Dossiers for a title that nobody registered for the year: told in the list of a proposal and before the council."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from thidua.core.kernel.ids import DossierId, NominationId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import visible_dossiers
from thidua.modules.nominations.queries.registered import is_of
from thidua.modules.registrations.public import TitleSought, titles_sought
from thidua.modules.registry.public import award_code

NONE = Reason.of("registered.none")


def _is_title(award: str) -> bool:
    """Titles are registered at the beginning of a year; forms of commendation are not."""
    title = lawbook().titles.get(award)
    return title is not None and title.family == "title"


def _beginning(paths: Sequence[str]) -> str:
    """How all the places in the tree begin."""
    first, last = min(paths), max(paths)
    size = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:size]


def _sought(ctx: Context, rows: Sequence[Dossier]) -> Mapping[tuple[str, int], list[TitleSought]]:
    """What the branches of the proposing units registered, by title and year; one query for each year."""
    found: dict[tuple[str, int], list[TitleSought]] = defaultdict(list)
    path = _beginning([row.nomination.unit.path for row in rows])
    for year in {row.nomination.year for row in rows}:
        for each in titles_sought(ctx, path=path, year=year):
            found[award_code(each.title), year].append(each)
    return found


def _without(ctx: Context, rows: Sequence[Dossier]) -> frozenset[DossierId]:
    titles = [row for row in rows if _is_title(row.award)]
    if not titles:
        return frozenset()
    sought = _sought(ctx, titles)
    return frozenset(
        DossierId(row.pk)
        for row in titles
        if not any(is_of(each, row) for each in sought.get((row.award, row.nomination.year), ()))
    )


def unregistered_in(ctx: Context, key: NominationId) -> frozenset[DossierId]:
    """The dossiers of a proposal whose title the actor sees no registration of."""
    rows = visible_dossiers(ctx).filter(nomination=key).exclude(state="withdrawn")
    return _without(ctx, list(rows.select_related("bearer__unit", "nomination__unit")))


def notes_for_vote(ctx: Context, keys: Sequence[str]) -> Mapping[str, Reason]:
    """What a council is told beside dossiers on its agenda, by their keys, as far as the reader may see them."""
    rows = visible_dossiers(ctx).filter(pk__in=[int(key) for key in keys])
    return {str(key): NONE for key in _without(ctx, list(rows.select_related("bearer__unit", "nomination__unit")))}
