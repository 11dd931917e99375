"""The review: a council's vote as it comes back, or the head's own word where the law asks for no ballot."""

from thidua.core.kernel.ids import DossierId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.foundation.agenda import Decided
from thidua.modules.nominations.actions.acting import as_system
from thidua.modules.nominations.actions.grounds import ENDED, STANDS, grounds_end
from thidua.modules.nominations.models import Dossier
from thidua.modules.nominations.queries.gathering import dossier_for_update
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.nominations.queries.reviewing import BEFORE_COUNCIL, needs_vote
from thidua.modules.statutes.public import award_words

COLUMNS = (
    "session", "item", "agree", "total", "needed", "cites", "reviewed_because", "reviewed_by", "reviewed_on",
)  # fmt: skip


def voted(turn: Turn, vote: Decided) -> None:
    """A council's answer comes back, in the council's own transaction.

    What was withdrawn or returned while the vote ran is not before the council any more: its minutes keep the count,
    and the dossier stays where its unit put it.
    """
    if not Dossier.objects.filter(pk=int(vote.key), state__in=BEFORE_COUNCIL).exists():
        return
    write = carry_dossier if vote.ending == "carried" else vote_dossier_down
    write(as_system(turn), dossier=DossierId(int(vote.key)), vote=vote).or_raise()


def _write_vote(turn: Turn, row: Dossier, vote: Decided) -> None:
    row.session, row.item, row.agree, row.total, row.needed = (
        vote.session, vote.item, vote.agree, vote.total, vote.needed,
    )  # fmt: skip
    row.cites, row.reviewed_because, row.reviewed_by, row.reviewed_on = vote.basis[:255], "", "", turn.today
    row.save(update_fields=list(COLUMNS))


@action("nominations.carry_dossier", event="dossier.carried")
def carry_dossier(turn: Turn, *, dossier: DossierId, vote: Decided) -> Outcome[DossierId]:
    """Write down that the council agreed to a dossier, with the count."""
    held = turn.hold(dossier_for_update, dossier)

    _write_vote(turn, held.row, vote)
    grounds_end(turn, held.row, STANDS, because=vote.basis)
    return turn.apply(
        dossier, to=held, step="carry", award=award_words(held.row.award), agree=vote.agree, total=vote.total,
        needed=vote.needed,
    )  # fmt: skip


@action("nominations.vote_dossier_down", event="dossier.voted_down")
def vote_dossier_down(turn: Turn, *, dossier: DossierId, vote: Decided) -> Outcome[DossierId]:
    """Write down that the council did not agree to a dossier, with the count."""
    held = turn.hold(dossier_for_update, dossier)

    _write_vote(turn, held.row, vote)
    grounds_end(turn, held.row, ENDED, because=vote.basis)
    return turn.apply(
        dossier, to=held, step="vote_down", award=award_words(held.row.award), agree=vote.agree, total=vote.total,
        needed=vote.needed,
    )  # fmt: skip


def take_review_back(row: Dossier) -> None:
    """Forget the newest review of a dossier that is examined again; the history keeps it."""
    row.session = row.item = row.reviewed_on = None
    row.agree = row.total = row.needed = 0
    row.cites = row.reviewed_because = row.reviewed_by = ""
    row.save(update_fields=list(COLUMNS))


def _write_word(turn: Turn, row: Dossier, because: str) -> None:
    row.session = row.item = None
    row.agree = row.total = row.needed = 0
    row.cites, row.reviewed_because, row.reviewed_by, row.reviewed_on = "", because, turn.actor.name, turn.today
    row.save(update_fields=list(COLUMNS))


@action("nominations.accept_dossier", event="dossier.accepted")
def accept_dossier(turn: Turn, *, dossier: DossierId, because: str = "") -> Outcome[DossierId]:
    """Accept a dossier as the head, where the law asks for no ballot and nothing stands in the way."""
    held = turn.hold(dossier_for_update, dossier)

    if needs_vote(held.row):
        return refuse("nomination.council_votes", award=award_words(held.row.award))
    barred = obstacles([held.row], on=turn.today).get(held.row.pk)
    if barred:
        return Refused(barred)

    _write_word(turn, held.row, because.strip())
    return turn.apply(dossier, to=held, step="accept", award=award_words(held.row.award))


@action("nominations.decline_dossier", event="dossier.declined")
def decline_dossier(turn: Turn, *, dossier: DossierId, because: str) -> Outcome[DossierId]:
    """Decline a dossier as the head, with the reason, where the law asks for no ballot."""
    held = turn.hold(dossier_for_update, dossier)

    if needs_vote(held.row):
        return refuse("nomination.council_votes", award=award_words(held.row.award))
    if not because.strip():
        return refuse("reason.missing")

    _write_word(turn, held.row, because.strip())
    grounds_end(turn, held.row, ENDED, because=because.strip())
    return turn.apply(
        dossier, to=held, step="decline", award=award_words(held.row.award), because=because.strip()
    )  # fmt: skip
