"""Sending reviewed dossiers up: they become dossiers of the body's own nomination to the one above."""

from collections.abc import Sequence

from thidua.core.kernel.ids import DossierId, NominationId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.nominations.actions.drafting import OPEN, keep_text
from thidua.modules.nominations.models import Dossier, Nomination, Paper
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.statutes.public import award_words

CARRIED_ON = (
    "award", "subject", "bearer_id", "unit_id", "unit_name", "name", "search", "position", "since", "until",
    "commitment", "facts", "bloc_id", "members", "having", "run_id", "digest", "reopened_at",
)  # fmt: skip


def _onward(row: Dossier, to: Nomination, place: int) -> Dossier:
    """The dossier as the body above will see it, with the same papers."""
    made = Dossier(nomination=to, origin=row, place=place, **{name: getattr(row, name) for name in CARRIED_ON})
    keep_text(made, row.achievement)
    Paper.objects.bulk_create(
        Paper(nomination=to, dossier=made, code=each.code, file_id=each.file_id, kind=each.kind, by=each.by, at=each.at)
        for each in row.papers.filter(taken_out_by="")
    )
    return made


@action("nominations.pass_dossier_on", event="dossier.passed_on")
def pass_dossier_on(turn: Turn, *, dossier: DossierId, nomination: NominationId) -> Outcome[DossierId]:
    """Carry a reviewed dossier on in a nomination to the body above; nothing goes on before its clock ends."""
    held = turn.hold(dossier_for_update, dossier)

    barred = obstacles([held.row], on=turn.today).get(held.row.pk)
    if barred:
        return Refused(barred)
    to = Nomination.objects.get(pk=nomination)
    if held.row.nomination.to_id != to.unit_id:
        return refuse("absent.not_found")
    if Dossier.objects.filter(origin=held.row).exists():
        return refuse("nomination.passed_on_already", name=held.row.name)

    made = _onward(held.row, to, to.dossiers.count() + 1)
    return turn.apply(DossierId(made.pk), to=held, step="send_up", award=award_words(held.row.award), name=to.name)


@action("nominations.send_up", event="nomination.sent_up")
def send_up(
    turn: Turn, *, nomination: NominationId, dossiers: Sequence[DossierId]
) -> Outcome[tuple[DossierId, ...]]:  # fmt: skip
    """Put reviewed dossiers of a body into its own draft nomination to the body above."""
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")
    if not dossiers:
        return refuse("nomination.nobody_chosen")

    made = tuple(pass_dossier_on(turn, dossier=key, nomination=nomination).or_raise() for key in dossiers)
    return turn.apply(made, to=held, count=len(made))


@action("nominations.take_dossier_back", event="dossier.taken_back")
def take_dossier_back(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Take a dossier back onto the reviewed list after what was sent up was withdrawn, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")
    onward = Dossier.objects.filter(origin=held.row).first()
    if onward is not None and onward.state not in {"withdrawn", "declined"}:
        return refuse("nomination.still_above", name=held.row.name)

    Dossier.objects.filter(origin=held.row).update(origin=None)
    return turn.apply(dossier, to=held, step="take_back", award=award_words(held.row.award), because=because.strip())
