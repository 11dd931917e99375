"""What keeps a dossier from being voted on, accepted or decided: holds, publicity, open comments, a copied text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from thidua.core.kernel.ids import BearerId
from thidua.core.kernel.reason import Reason
from thidua.core.statutes.citing import cited_plain
from thidua.law.book import lawbook
from thidua.law.procedure.publicity import asked as publicity_asked
from thidua.modules.nominations.models import Comment, Dossier, Publicity
from thidua.modules.nominations.queries.copies import Copied, copied
from thidua.modules.registry.public import holds_of


@dataclass(slots=True)
class _Told:
    """What was found of the dossiers asked about."""

    holds: Mapping[BearerId, tuple[str, ...]]
    copies: Mapping[int, Copied]
    closes: dict[int, date] = field(default_factory=dict)
    unanswered: dict[int, int] = field(default_factory=dict)


def _told(rows: list[Dossier], on: date) -> _Told:
    keys = [row.pk for row in rows]
    told = _Told(holds_of([BearerId(row.bearer_id) for row in rows], on=on), copies=copied(rows))
    through = Publicity.dossiers.through.objects.filter(dossier__in=keys)
    lists: dict[int, set[int]] = {}
    for dossier, publicity, closes in through.values_list("dossier", "publicity", "publicity__closes_on"):
        told.closes[dossier] = max(closes, told.closes.get(dossier, closes))
        lists.setdefault(publicity, set()).add(dossier)
    waiting = Comment.objects.filter(publicity__in=lists, answer="").values_list("publicity", "dossier")
    for publicity, dossier in waiting:
        for key in lists[publicity] if dossier is None else {dossier} & lists[publicity]:
            told.unanswered[key] = told.unanswered.get(key, 0) + 1
    return told


def _of(row: Dossier, told: _Told, on: date) -> tuple[Reason, ...]:
    found = [
        Reason.of("nomination.held", name=row.name, why=why) for why in told.holds.get(BearerId(row.bearer_id), ())
    ]
    closes = told.closes.get(row.pk)
    if closes is not None and closes >= on:
        found.append(Reason.of("nomination.still_public", name=row.name, on=closes))
    asked = publicity_asked(row.award, is_simplified=row.nomination.is_simplified)
    if closes is None and asked:
        found.append(Reason.of("nomination.not_public_yet", name=row.name, cites=cited_plain(asked, lawbook().texts)))
    if told.unanswered.get(row.pk):
        found.append(Reason.of("nomination.comments_unanswered", name=row.name, count=told.unanswered[row.pk]))
    copy = told.copies.get(row.pk)
    if copy is not None:
        found.append(Reason.of("nomination.copied", name=row.name, why=copy.because))
    return tuple(found)


def obstacles(rows: Iterable[Dossier], *, on: date) -> dict[int, tuple[Reason, ...]]:
    """What stands in each dossier's way on that day, by its number; nothing of those that are free."""
    given = list(rows)
    told = _told(given, on)
    found = {row.pk: _of(row, told, on) for row in given}
    return {key: reasons for key, reasons in found.items() if reasons}
