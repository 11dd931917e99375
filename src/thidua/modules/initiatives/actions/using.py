"""Using a recognised initiative once, and following it up in later years."""

from thidua.core.kernel.ids import InitiativeId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.initiatives.models import FollowUp, Use
from thidua.modules.initiatives.queries import initiatives as queries

GUIDANCE = "Công văn 5007/BNV-TĐKT năm 2023, mục III.5c (hướng dẫn)"
"""An initiative is used once, it says. A ministry's letter, no norm: the office may do otherwise, with a reason."""


@action("initiatives.use_initiative", event="initiative.used")
def use_initiative(
    turn: Turn, *, initiative: InitiativeId, author: str, purpose: str, year: int, because: str = ""
) -> Outcome[InitiativeId]:
    """Use an author's share of a recognised initiative for a title or form; a second use needs a reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if held.row.state != "recognised":
        return refuse("initiative.not_recognised")
    if author not in {each.name for each in held.row.authors.all()}:
        return refuse("initiative.not_an_author", name=author)
    if not purpose.strip():
        return refuse("initiative.no_purpose")
    earlier = queries.used_for(initiative, author)
    if earlier is not None and not because.strip():
        return refuse("initiative.used_already", purpose=earlier.purpose, year=earlier.year, guidance=GUIDANCE)

    Use.objects.create(
        initiative=held.row, author=author, purpose=purpose.strip()[:255], year=year, because=because.strip(),
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(initiative, to=held, author=author, purpose=purpose.strip(), because=because.strip() or "–")


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
