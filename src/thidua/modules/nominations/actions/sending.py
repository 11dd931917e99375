"""Handing a nomination in, and taking it back."""

from django.urls import reverse

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import DossierId, NominationId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.guard import STOP
from thidua.foundation.act import Turn, action
from thidua.foundation.sentences import kept, sentence
from thidua.modules.nominations.actions.grounds import ENDED, grounds_end
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.nominations.queries.guards import standing, standing_rows
from thidua.modules.nominations.queries.papers import checklists
from thidua.modules.notices.public import TELL
from thidua.modules.statutes.public import award_words

UNSENT = ("drafting", "returned")
UNREVIEWED = ("drafting", "submitted", "received", "returned")


def _keys(row: Nomination, *states: str) -> list[DossierId]:
    return [DossierId(key) for key in row.dossiers.filter(state__in=states).values_list("pk", flat=True)]


@action("nominations.submit_dossier", event="dossier.submitted")
def submit_dossier(turn: Turn, *, dossier: DossierId) -> Outcome[DossierId]:
    """Hand a dossier in: with its nomination, or again after it was returned."""
    held = turn.hold(dossier_for_update, dossier)

    if not held.row.achievement:
        return refuse("nomination.achievement_missing", name=held.row.name)

    return turn.apply(dossier, to=held, step="submit", award=award_words(held.row.award))


def _barred(row: Nomination) -> tuple[Reason, ...]:
    """What stops the nomination, and the dossiers that ask for a word and have none."""
    rows = standing_rows(row)
    found = standing(row, rows=rows)
    silent = {each.pk: each.name for each in rows if not each.explained}
    stopping = [figure.said for figure in found.figures if figure.level == STOP]
    stopping += [clash.said for clash in found.clashes if clash.stops]
    asking = [clash for clash in found.clashes if not clash.stops and clash.key in silent]
    return (
        *(Reason.of("nomination.stopped", first=sentence(said)) for said in stopping),
        *(Reason.of("nomination.unexplained", name=silent[each.key], first=sentence(each.said)) for each in asking),
    )


@action("nominations.submit_nomination", event="nomination.submitted")
def submit_nomination(turn: Turn, *, nomination: NominationId, because: str = "") -> Outcome[NominationId]:
    """Hand a nomination in to the body that reviews it; `because` says why papers are still missing."""
    held = turn.hold(nomination_for_update, nomination)

    keys = _keys(held.row, *UNSENT)
    if not keys:
        return refuse("nomination.nobody_proposed")
    barred = _barred(held.row)
    missing = sum(bool(each.missing) for each in checklists(held.row, standing_rows(held.row)).values())
    if barred:
        return Refused(barred)
    if missing and not because.strip():
        return refuse("nomination.papers_missing", count=missing)

    for key in keys:
        submit_dossier(turn, dossier=key).or_raise()
    held.row.submitted_at = turn.now
    held.row.because = because.strip()
    held.row.save(update_fields=["submitted_at", "because"])
    return turn.apply(nomination, to=held, step="submit", unit=held.row.to.name, count=len(keys))


@action("nominations.withdraw_dossier", event="dossier.withdrawn")
def withdraw_dossier(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Withdraw a dossier that nobody has reviewed yet, with the reason."""
    held = turn.hold(dossier_for_update, dossier)

    if not because.strip():
        return refuse("reason.missing")

    _say(held.row, because)
    grounds_end(turn, held.row, ENDED, because=because.strip())
    return turn.apply(dossier, to=held, step="withdraw", award=award_words(held.row.award), because=because.strip())


@action("nominations.withdraw_nomination", event="nomination.withdrawn")
def withdraw_nomination(turn: Turn, *, nomination: NominationId, because: str) -> Outcome[NominationId]:
    """Withdraw a nomination of which nothing was reviewed yet, with all its dossiers and the reason.

    Its receipt stays: the number was given and is never given again. Whoever had received it is told.
    """
    held = turn.hold(nomination_for_update, nomination)

    if not because.strip():
        return refuse("reason.missing")
    reviewed = held.row.dossiers.exclude(state__in=(*UNREVIEWED, "withdrawn")).count()
    if reviewed:
        return refuse("nomination.reviewed_already", count=reviewed)

    for key in _keys(held.row, *UNREVIEWED):
        withdraw_dossier(turn, dossier=key, because=because).or_raise()
    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    if held.row.receipt and held.row.to_id != held.row.unit_id:
        _tell_reviewer(turn, held.row)
    return turn.apply(nomination, to=held, step="withdraw", because=because.strip())


def _tell_reviewer(turn: Turn, row: Nomination) -> None:
    said = Reason.of(
        "nomination.told_withdrawn", name=row.name[:120], unit=row.unit.name,
        receipt=f"{row.receipt}/{row.receipt_year}", because=row.because,
    )  # fmt: skip
    url = reverse("nominations:nomination", args=[row.pk])
    told = {"key": f"nomination-withdrawn:{row.pk}", "sentence": kept(said), "url": url, "due": None}
    turn.afterwards(TELL, unit=row.to_id, duties=[Duty.STANDING_OFFICE.value], told=told)


def _say(row: Dossier, because: str) -> None:
    row.because = because.strip()
    row.save(update_fields=["because"])
