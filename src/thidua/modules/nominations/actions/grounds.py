"""What a dossier leans on: an initiative of the person, used once; what becomes of the use when the dossier ends."""

from thidua.core.kernel.ids import BearerId, DossierId, InitiativeId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.initiatives.public import Leaning, end_use, lean_on_initiative, sources_of
from thidua.modules.nominations.actions.acting import as_system
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.nominations.queries.grounds import OVER, initiative_for, source_of
from thidua.modules.registry.public import bearer_view
from thidua.modules.statutes.public import award_words

STANDS, LET_GO, ENDED, CANCELLED = "stands", "let_go", "ended", "cancelled"
BEFORE = {STANDS: {ENDED, CANCELLED}, ENDED: {STANDS}, CANCELLED: {STANDS}}
"""From which endings a use comes to each; a person's own word is not undone by what becomes of the dossier."""


@action("nominations.lean_on", event="dossier.leaned")
def lean_on(turn: Turn, *, dossier: DossierId, initiative: InitiativeId, because: str = "") -> Outcome[DossierId]:
    """Have a dossier lean on an initiative of the person; one used before needs a reason, and is never barred."""
    held = turn.hold(dossier_for_update, dossier)

    row = held.row
    if row.state in OVER:
        return refuse("nomination.ended", name=row.name)
    found = initiative_for(row, initiative).or_raise()
    person = bearer_view(BearerId(row.bearer_id)).person
    if person is None:
        return refuse("absent.not_found")

    leaning = Leaning(
        source_of(row), row.award, award_words(row.award), row.nomination.year, turn.actor.name, because.strip()
    )
    lean_on_initiative(as_system(turn), initiative=initiative, person=person, leaning=leaning).or_raise()
    return turn.apply(dossier, to=held, initiative=found.title, because=because.strip() or "–")


@action("nominations.let_go_of", event="dossier.let_go")
def let_go_of(turn: Turn, *, dossier: DossierId, initiative: InitiativeId, because: str) -> Outcome[DossierId]:
    """Have a dossier no longer lean on an initiative, with the reason: the initiative is free again."""
    held = turn.hold(dossier_for_update, dossier)

    row = held.row
    if row.state in OVER:
        return refuse("nomination.ended", name=row.name)
    if not because.strip():
        return refuse("reason.missing")
    found, source = initiative_for(row, initiative).or_raise(), source_of(row)
    if not found.is_used_for(source):
        return refuse("nomination.not_leaning", name=row.name)

    end_use(
        as_system(turn), initiative=initiative, source=source, ending=LET_GO, because=because.strip(),
        by=turn.actor.name,
    ).or_raise()  # fmt: skip
    return turn.apply(dossier, to=held, initiative=found.title, because=because.strip())


def grounds_end(turn: Turn, row: Dossier, ending: str, *, because: str) -> None:
    """What a dossier leans on ends, is cancelled or stands again with it, in the action that does that to the dossier.

    Of a dossier sent up only the first one ends a use: as long as that one may be taken back, it leans on it. What a
    person let go of stays let go.
    """
    if row.origin_id and ending == ENDED:
        return
    source = source_of(row)
    changed = {use.initiative for use in sources_of(source) if use.ending in BEFORE[ending]}
    for key in sorted(changed):
        end_use(
            as_system(turn), initiative=key, source=source, ending=ending, because=because, by=turn.actor.name
        ).or_raise()


def award_fell(turn: Turn, item: DossierId, *, because: str) -> None:
    """The award of a decided dossier was cancelled: whoever wants to use its initiatives again is told."""
    grounds_end(turn, Dossier.objects.get(pk=item), CANCELLED, because=because)


def award_restored(turn: Turn, item: DossierId, *, because: str) -> None:
    """The cancelled award stands again."""
    grounds_end(turn, Dossier.objects.get(pk=item), STANDS, because=because)
