"""Using a recognised initiative once, what becomes of the use, and following an initiative up in later years."""

from dataclasses import dataclass

from thidua.core.kernel.ids import InitiativeId, PersonId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.initiatives.models import FollowUp, Initiative, Use, UseEnding, UseNote
from thidua.modules.initiatives.queries import initiatives as queries
from thidua.modules.initiatives.queries.uses import GUIDANCE, author_named, used_before


@dataclass(frozen=True, slots=True)
class Leaning:
    """What leans on an author's share: the thing of another room, the award it seeks, for which year, who says so.

    `because` is why it is used once more, where it was used before.
    """

    source: str
    award: str
    purpose: str
    year: int
    by: str
    because: str = ""


def _free_to_use(row: Initiative, author: str, *, source: str | None, because: str) -> Outcome[None]:
    """An initiative used before is used again only with a reason: guidance warns, and the officer decides."""
    if row.state != "recognised":
        return refuse("initiative.not_recognised")
    earlier = used_before(InitiativeId(row.pk), author, source=source)
    if earlier and not because.strip():
        first = earlier[0]
        return refuse("initiative.used_already", purpose=first.purpose, year=first.year, guidance=GUIDANCE)
    return Ok(None)


@action("initiatives.use_initiative", event="initiative.used")
def use_initiative(
    turn: Turn, *, initiative: InitiativeId, author: str, purpose: str, year: int, because: str = ""
) -> Outcome[InitiativeId]:
    """Use an author's share of a recognised initiative for a title or form; a second use needs a reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if held.row.state == "recognised" and author not in {each.name for each in held.row.authors.all()}:
        return refuse("initiative.not_an_author", name=author)
    if not purpose.strip():
        return refuse("initiative.no_purpose")
    _free_to_use(held.row, author, source=None, because=because).or_raise()

    Use.objects.create(
        initiative=held.row, author=author, purpose=purpose.strip()[:255], year=year, because=because.strip(),
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(initiative, to=held, author=author, purpose=purpose.strip(), because=because.strip() or "–")


@action("initiatives.lean_on_initiative", event="initiative.leaned_on")
def lean_on_initiative(
    turn: Turn, *, initiative: InitiativeId, person: PersonId, leaning: Leaning
) -> Outcome[InitiativeId]:
    """Write down, for another room, that something sought leans on a person's share; a second use needs a reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    author = author_named(held.row, person)
    if author is None:
        return refuse("initiative.not_an_author", name=leaning.by)
    _free_to_use(held.row, author, source=leaning.source, because=leaning.because).or_raise()
    there = Use.objects.filter(initiative=held.row, author=author, source=leaning.source).order_by("id").last()

    if there is None:
        Use.objects.create(
            initiative=held.row, author=author, purpose=leaning.purpose[:255], year=leaning.year,
            because=leaning.because.strip(), by=leaning.by, at=turn.now, source=leaning.source, award=leaning.award,
        )  # fmt: skip
    else:
        _noted(turn, there, UseEnding.STANDS, because=leaning.because.strip() or leaning.purpose, by=leaning.by)
    return turn.apply(
        initiative, to=held, author=author, purpose=leaning.purpose, by=leaning.by,
        because=leaning.because.strip() or "–",
    )  # fmt: skip


def _noted(turn: Turn, use: Use, ending: str, *, because: str, by: str) -> None:
    UseNote.objects.create(use=use, ending=ending, because=because, by=by, at=turn.now)


@action("initiatives.end_use", event="initiative.use_ended")
def end_use(
    turn: Turn, *, initiative: InitiativeId, source: str, ending: str, because: str, by: str
) -> Outcome[InitiativeId]:
    """Write down, for another room, that a use was freed, stands again, or that its award was cancelled."""
    held = turn.hold(queries.initiative_for_update, initiative)

    uses = Use.objects.filter(initiative=held.row, source=source).order_by("id")
    for use in uses:
        _noted(turn, use, UseEnding(ending), because=because, by=by)
    purpose = ", ".join(dict.fromkeys(use.purpose for use in uses))
    return turn.apply(
        initiative, to=held, purpose=purpose, ending=str(UseEnding(ending).label), because=because, by=by
    )  # fmt: skip


@action("initiatives.follow_up_initiative", event="initiative.followed_up")
def follow_up_initiative(
    turn: Turn, *, initiative: InitiativeId, year: int, is_applied: bool, said: str
) -> Outcome[InitiativeId]:
    """Record what became of a recognised initiative in a later year."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if held.row.state != "recognised":
        return refuse("initiative.not_recognised")
    if not said.strip():
        return refuse("initiative.nothing_said")
    if year > turn.today.year:
        return refuse("initiative.year_ahead", year=year)

    FollowUp.objects.create(
        initiative=held.row, year=year, is_applied=is_applied, said=said.strip(), by=turn.actor.name, at=turn.now
    )
    return turn.apply(initiative, to=held, year=year)
