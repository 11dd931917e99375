"""Closing a ballot: the count, kept with its list of votes so that anybody can count again."""

import json
from dataclasses import dataclass

from thidua.core.council import ballot
from thidua.core.council.ballot import Slip
from thidua.core.council.election import Ending, elect
from thidua.core.council.published import digest
from thidua.core.council.tally import Body, tally
from thidua.core.council.threshold import Threshold
from thidua.core.kernel.ids import ItemId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.foundation.agenda import Decided, tell
from thidua.modules.council.models import Box, Item, ItemKind, OpenVote, ResultRow, Voter
from thidua.modules.council.queries import gathering
from thidua.modules.council.queries.electing import body_of


@dataclass(frozen=True, slots=True)
class Counted:
    """How a ballot ended: `ending`, the votes by option, and who runs off."""

    ending: str
    votes: tuple[int, ...]
    blank: int
    needed: int
    run_off: tuple[int, ...]


def _list_of(row: Item) -> tuple[Slip, ...]:
    """The votes: slips in the order of their numbers, or of an open ballot the voters in the order of seats."""
    if row.is_secret:
        return ballot.from_text(Box.objects.get(item=row, ballot=row.ballots).slips).used
    votes = OpenVote.objects.filter(voter__item=row, voter__ballot=row.ballots).select_related("voter__attendee")
    return tuple(Slip(str(vote.voter.attendee_id), vote.choice) for vote in votes.order_by("voter__id"))


def counted(row: Item, slips: tuple[Slip, ...], body: Body) -> Outcome[Counted]:
    """The count of the votes by the rule that was fixed when the ballot opened."""
    rule = Threshold(gathering.share_of(row.share), row.is_strict, row.basis)
    votes = [slip.choice or 0 for slip in slips]
    if row.kind == ItemKind.ELECTION:
        election = elect(votes, candidates=len(row.options), body=body, rule=rule)
        if isinstance(election, Refused):
            return election
        ended = election.value
        by_number = {standing.candidate: standing.votes for standing in ended.standings}
        given = tuple(by_number[number] for number in range(1, len(row.options) + 1))
        return Ok(Counted(ended.ending.value, given, ended.blank, ended.needed, ended.run_off))
    count = tally(votes, body=body, rule=rule)
    if isinstance(count, Refused):
        return count
    ending = "carried" if count.value.is_carried else "not_carried"
    return Ok(Counted(ending, (count.value.agree, count.value.disagree), count.value.blank, count.value.needed, ()))


def _content(row: Item, slips: tuple[Slip, ...], body: Body, count: Counted) -> dict[str, object]:
    """All that the result says. An open ballot keeps names; a secret one keeps slips."""
    written = set(
        OpenVote.objects.filter(voter__item=row, voter__ballot=row.ballots, is_written=True).values_list(
            "voter__attendee", flat=True
        )
    )
    return {
        "total": body.total, "members": body.members, "voters": body.voters, "aside": body.aside, "share": row.share,
        "is_strict": row.is_strict, "basis": row.basis, "needed": count.needed, "ending": count.ending,
        "votes": list(count.votes), "blank": count.blank, "run_off": list(count.run_off), "is_secret": row.is_secret,
        "labels": [option["label"] for option in row.options],
        "slips": [[slip.code, slip.choice] for slip in slips], "written": sorted(written),
    }  # fmt: skip


@action("council.close_ballot", event="ballot.closed")
def close_ballot(turn: Turn, *, item: ItemId) -> Outcome[str]:
    """Close a vote, count it and keep the count; whoever has not voted does not count as agreeing."""
    held = turn.hold(gathering.item_for_update, item)

    row = held.row
    if row.state != "voting":
        return refuse("ballot.not_open", title=row.title)
    body = body_of(row, voters=Voter.objects.filter(item=row, ballot=row.ballots).count())
    slips = _list_of(row)
    count = counted(row, slips, body)
    if isinstance(count, Refused):
        return count

    text = json.dumps(_content(row, slips, body, count.value), ensure_ascii=False, sort_keys=True)
    ResultRow.objects.create(
        item=row, ballot=row.ballots, content=text, digest=digest(slips), at=turn.now, by=turn.actor.name
    )
    if row.is_secret:
        # The list lives on in the result; the box has done its work.
        Box.objects.filter(item=row, ballot=row.ballots).update(slips="")
    if row.source:
        tell(turn, _decided(row, count.value, body))
    if count.value.ending == Ending.ELECTED:
        turn.afterwards("council.hand_over", item=row.pk)
    return turn.apply(
        count.value.ending, to=held, step="close_ballot", cast=len(slips), voters=body.voters, ballot=row.ballots
    )


def _decided(row: Item, count: Counted, body: Body) -> Decided:
    return Decided(
        source=row.source, key=row.source_key, session=row.session_id, item=row.pk, ending=count.ending,
        agree=count.votes[0], total=body.total, needed=count.needed, basis=row.basis,
    )  # fmt: skip
