"""Ballots: opened by the secretary when there is a quorum, cast by each voter once, annulled with a reason."""

from datetime import date

from thidua.core.council import ballot
from thidua.core.council.quorum import quorate
from thidua.core.kernel.code import CODES
from thidua.core.kernel.ids import ItemId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Held, Turn, action
from thidua.foundation.agenda import barred
from thidua.foundation.sockets import plugged
from thidua.modules.council.models import (
    Annulment,
    Attendee,
    Box,
    Item,
    ItemKind,
    OpenVote,
    Presence,
    ResultRow,
    Voter,
)
from thidua.modules.council.queries import gathering, thresholds
from thidua.modules.council.queries.electing import voters_of
from thidua.ports.chance import Chance


def _drawn(count: int) -> list[int]:
    """As many numbers as slips, all different."""
    chance, numbers = plugged(Chance), set[int]()
    while len(numbers) < count:
        numbers.add(chance.below(CODES))
    return list(numbers)


def _may_open(item: Item, on: date) -> Outcome[list[Attendee]]:
    """Who will vote, or why no vote can be opened."""
    if item.kind == ItemKind.REPORT:
        return refuse("item.hears_only")
    if item.session.state != "sitting":
        return refuse("session.not_sitting", name=item.session.name)
    if Item.objects.filter(session=item.session, state="voting").exists():
        return refuse("council.vote_is_running")
    room = quorate(gathering.room_of(item.session))
    if isinstance(room, Refused):
        return room
    bars = barred(item.source, item.source_key, on=on)
    if bars:
        return Refused(bars)
    voters = voters_of(item)
    return Ok(voters) if voters else refuse("ballot.nobody_may_vote")


@action("council.open_ballot", event="ballot.opened")
def open_ballot(turn: Turn, *, item: ItemId) -> Outcome[int]:
    """Open the vote on an item, where there is a quorum and the share it needs is known."""
    held = turn.hold(gathering.item_for_update, item)

    voters, rule = _may_open(held.row, turn.today), thresholds.threshold_of(held.row, on=turn.today)
    if isinstance(voters, Refused):
        return voters
    if isinstance(rule, Refused):
        return rule

    row = held.row
    row.ballots += 1
    row.share, row.is_strict, row.basis = str(rule.value.share), rule.value.is_strict, rule.value.basis[:255]
    row.save(update_fields=["ballots", "share", "is_strict", "basis"])
    # The roll is written now, for all at once: a line added at each vote would tell who voted after whom.
    Voter.objects.bulk_create(Voter(item=row, ballot=row.ballots, attendee=each) for each in voters.value)
    if row.is_secret:
        box = ballot.prepared(_drawn(len(voters.value)))
        Box.objects.create(item=row, ballot=row.ballots, slips=ballot.to_text(box.slips))
    return turn.apply(len(voters.value), to=held, step="open_ballot", voters=len(voters.value))


def _line(held: Held[Item], attendee: Attendee | None) -> Outcome[Voter]:
    """The voter's line of the roll, or why they cannot vote."""
    row = held.row
    if row.state != "voting":
        return refuse("ballot.not_open", title=row.title)
    line = Voter.objects.filter(item=row, ballot=row.ballots, attendee=attendee).first() if attendee else None
    if line is None:
        return refuse("ballot.not_a_voter", title=row.title)
    return refuse("ballot.voted_already", title=row.title) if line.has_voted else Ok(line)


def _dropped(row: Item, choice: int) -> Outcome[str]:
    """Put a vote into the box: the whole box is written anew, so that no row of it belongs to a voter."""
    kept = Box.objects.get(item=row, ballot=row.ballots)
    box = ballot.from_text(kept.slips)
    draw = plugged(Chance).below(max(1, len(box.unused)))
    cast = ballot.cast(box, choice=choice, options=len(row.options), draw=draw)
    if isinstance(cast, Refused):
        return cast
    after, code = cast.value
    kept.slips = ballot.to_text(after.slips)
    kept.save(update_fields=["slips"])
    return Ok(code)


def _named(row: Item, line: Voter, choice: int, *, is_written: bool = False) -> Outcome[str]:
    """Keep a vote by name."""
    if not ballot.BLANK <= choice <= len(row.options):
        return refuse("ballot.no_such_choice", options=len(row.options))
    OpenVote.objects.create(voter=line, choice=choice, is_written=is_written)
    return Ok("")


@action("council.cast_ballot", event="ballot.cast")
def cast_ballot(turn: Turn, *, item: ItemId, choice: int) -> Outcome[str]:
    """Vote on an item, once; of a secret vote, returns the number of the slip and keeps it nowhere with the voter."""
    held = turn.hold(gathering.item_for_update, item)

    line = _line(held, gathering.attendee_of(held.row.session, turn.actor.person))
    if isinstance(line, Refused):
        return line
    code = _dropped(held.row, choice) if held.row.is_secret else _named(held.row, line.value, choice)
    if isinstance(code, Refused):
        return code

    line.value.has_voted = True
    line.value.save(update_fields=["has_voted"])
    return turn.apply(code.value, to=held)


@action("council.enter_opinion", event="ballot.opinion_entered")
def enter_opinion(turn: Turn, *, item: ItemId, attendee: int, choice: int) -> Outcome[int]:
    """Enter an absent member's written opinion into an open vote, from the paper that the secretary keeps."""
    held = turn.hold(gathering.item_for_update, item)

    row = held.row.session.attendees.filter(pk=attendee).first()
    if held.row.is_secret:
        return refuse("ballot.written_is_open")
    if row is None or row.presence != Presence.WRITTEN:
        return refuse("ballot.not_written")
    line = _line(held, row)
    if isinstance(line, Refused):
        return line
    kept = _named(held.row, line.value, choice, is_written=True)
    if isinstance(kept, Refused):
        return kept

    line.value.has_voted = True
    line.value.save(update_fields=["has_voted"])
    return turn.apply(row.pk, to=held, member=str(row.person or row.seat.unit))


@action("council.annul_ballot", event="ballot.annulled")
def annul_ballot(turn: Turn, *, item: ItemId, because: str) -> Outcome[ItemId]:
    """Annul a vote with the reason; its result stays on record beside the new one."""
    held = turn.hold(gathering.item_for_update, item)

    row = held.row
    if not because.strip():
        return refuse("reason.missing")
    if row.session.state != "sitting":
        return refuse("session.not_sitting", name=row.session.name)
    if row.ballots == 0 or row.state not in {"voting", "decided"}:
        return refuse("item.not_voted")
    if row.next_ballots.exclude(state="withdrawn").exists():
        return refuse("ballot.has_a_successor")

    Annulment.objects.create(item=row, ballot=row.ballots, because=because.strip(), at=turn.now, by=turn.actor.name)
    if not ResultRow.objects.filter(item=row, ballot=row.ballots).exists():
        # A box that was never counted is emptied: what was in it shall be known to nobody.
        Box.objects.filter(item=row, ballot=row.ballots).update(slips="")
    row.settled, row.settled_because = None, ""
    row.save(update_fields=["settled", "settled_because"])
    return turn.apply(item, to=held, step="annul", because=because.strip(), ballot=row.ballots)
