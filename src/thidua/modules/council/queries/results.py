"""Counted ballots as they were kept, and what follows from them."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from thidua.core.council.ballot import Slip
from thidua.core.council.election import Ending
from thidua.core.council.places import Carried, Filled, fill
from thidua.core.council.threshold import percent_of
from thidua.core.kernel.ids import BlocId, ItemId, UnitId
from thidua.modules.council.models import Item, ItemKind, ResultRow, Session
from thidua.modules.council.queries import thresholds
from thidua.modules.council.queries.shapes import Elected, NamedVote, OptionView, ResultView

CARRIED = "carried"


def result_view(row: ResultRow, *, names: Mapping[str, str], annulled: str = "") -> ResultView:
    """A kept result; `names` are the voters of an open ballot by the number of their place."""
    kept = json.loads(row.content)
    labels, votes = kept["labels"], kept["votes"]
    chosen = _chosen(kept)
    options = tuple(
        OptionView(number, label, count, percent_of(count, kept["total"]), number in chosen)
        for number, (label, count) in enumerate(zip(labels, votes, strict=True), 1)
    )
    slips = tuple(Slip(code, choice) for code, choice in kept["slips"])
    return ResultView(
        item=ItemId(row.item_id), ballot=row.ballot, is_secret=kept["is_secret"], total=kept["total"],
        voters=kept["voters"], cast=len(slips), blank=kept["blank"], aside=kept["aside"], needed=kept["needed"],
        share=kept["share"], is_strict=kept["is_strict"], basis=kept["basis"], options=options, ending=kept["ending"],
        run_off=tuple(kept["run_off"]), slips=slips if kept["is_secret"] else (), digest=row.digest, at=row.at,
        named=() if kept["is_secret"] else _named(slips, labels, kept["written"], names), by=row.by, annulled=annulled,
    )  # fmt: skip


def _chosen(kept: Mapping[str, Any]) -> set[int]:
    """The options that won."""
    if kept["ending"] == CARRIED:
        return {1}
    votes = kept["votes"]
    return {votes.index(max(votes)) + 1} if kept["ending"] == Ending.ELECTED.value else set()


def _named(
    slips: tuple[Slip, ...], labels: list[str], written: list[int], names: Mapping[str, str]
) -> tuple[NamedVote, ...]:
    return tuple(
        NamedVote(names.get(slip.code, ""), labels[slip.choice - 1] if slip.choice else "", int(slip.code) in written)
        for slip in slips
    )


def results_of(row: Item) -> tuple[ResultView, ...]:
    """All counted ballots of an item, also the annulled ones, which say so."""
    annulled = dict(row.annulments.values_list("ballot", "because"))
    attendees = row.session.attendees.select_related("person", "seat__unit")
    names = {str(each.pk): str(each.person or each.seat.unit) for each in attendees}
    return tuple(result_view(kept, names=names, annulled=annulled.get(kept.ballot, "")) for kept in row.results.all())


def counting(row: Item) -> ResultView | None:
    """The result that counts, or None."""
    return next((each for each in reversed(results_of(row)) if not each.annulled), None)


def elected_by(item: ItemId) -> Elected | None:
    """Whom an election of a bloc named: by votes, or as its regulation settles ties; None where nobody."""
    row = Item.objects.select_related("session__council__bloc").filter(pk=item, kind=ItemKind.ELECTION).first()
    result = counting(row) if row else None
    bloc = row.session.council.bloc if row else None
    if row is None or result is None or bloc is None or not row.post:
        return None
    number = row.settled or next((option.number for option in result.options if option.is_chosen), None)
    unit = row.options[number - 1].get("unit") if number else None
    if number is None or not unit:
        return None
    return Elected(
        bloc=BlocId(bloc.pk), unit=UnitId(int(unit)), post=row.post, year=bloc.year + 1, session=row.session.name,
        on=timezone.localtime(result.at).date(), votes=result.options[number - 1].votes or 0, total=result.total,
    )  # fmt: skip


def filled_quota(session: Session, award: str) -> Filled:
    """Which carried proposals for an award go on, by votes, within the body's own quota."""
    rows = session.items.filter(kind=ItemKind.PROPOSAL, award=award, state="decided")
    found = [(row.pk, counting(row)) for row in rows.select_related("session")]
    carried = [Carried(key, result.agree) for key, result in found if result and result.ending == CARRIED]
    return fill(carried, quota=thresholds.own_number(session.council, thresholds.QUOTA + award))
