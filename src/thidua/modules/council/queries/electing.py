"""Who votes on an item, of whom the votes are counted, and how many ballots an election has had."""

import json

from thidua.core.council.tally import Body
from thidua.modules.council.models import Attendee, Council, Item, Presence, ResultRow
from thidua.modules.council.queries import thresholds

MAY_VOTE = (Presence.PRESENT, Presence.WRITTEN)
MOST_BALLOTS = 2
"""How many ballots an election has where the body's own rules say nothing else."""


def voters_of(item: Item) -> list[Attendee]:
    """Who may vote on the item: has a vote, came or writes, and does not stand aside; in the order of seats."""
    aside = set(item.aside.values_list("attendee", flat=True))
    came = item.session.attendees.select_related("seat").filter(presence__in=MAY_VOTE, seat__has_vote=True)
    return [each for each in came if each.pk not in aside]


def body_of(item: Item, *, voters: int) -> Body:
    """Of whom the item's votes are counted."""
    council: Council = item.session.council
    voting = item.session.attendees.filter(seat__has_vote=True)
    aside = voting.filter(pk__in=item.aside.values("attendee")).count()
    return Body(members=voting.count(), voters=voters, aside=aside, counts_aside=council.counts_aside)


def ending_of(row: Item) -> tuple[str, tuple[int, ...]]:
    """How the item's newest ballot ended, and who runs off; nothing where none was counted."""
    kept = ResultRow.objects.filter(item=row, ballot=row.ballots).first()
    if kept is None or row.state != "decided":
        return "", ()
    content = json.loads(kept.content)
    return content["ending"], tuple(content["run_off"])


def ballots_before(row: Item) -> int:
    """How many ballots the election had, this one with them."""
    count, earlier = 1, row.parent
    while earlier is not None:
        count, earlier = count + 1, earlier.parent
    return count


def most_ballots(row: Item) -> int:
    """How many it may have."""
    return thresholds.own_number(row.session.council, thresholds.LAST_BALLOT) or MOST_BALLOTS
