"""What follows an election without a winner: another ballot among those it leaves, or the regulation's own way."""

from thidua.core.council.election import Ending
from thidua.core.kernel.ids import ItemId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.council.models import Item, ItemKind
from thidua.modules.council.queries import gathering
from thidua.modules.council.queries.electing import ballots_before, ending_of, most_ballots


def _without_winner(row: Item) -> Outcome[tuple[int, ...]]:
    """Who runs off, or why there is nothing to follow."""
    ending, run_off = ending_of(row)
    if row.kind != ItemKind.ELECTION or ending in {"", Ending.ELECTED.value} or row.settled:
        return refuse("election.has_a_result")
    if row.next_ballots.exclude(state="withdrawn").exists():
        return refuse("ballot.has_a_successor")
    return Ok(run_off)


@action("council.hold_run_off", event="election.run_off_put")
def hold_run_off(turn: Turn, *, item: ItemId) -> Outcome[ItemId]:
    """Put another ballot on the agenda among the candidates whom a tie or a missing majority leaves."""
    held = turn.hold(gathering.item_for_update, item)

    row = held.row
    left = _without_winner(row)
    if isinstance(left, Refused):
        return left
    if not left.value:
        return refuse("election.nobody_runs_off")
    if ballots_before(row) >= most_ballots(row):
        return refuse("election.no_more_ballots", most=most_ballots(row))

    number = ballots_before(row) + 1
    made = Item.objects.create(
        session=row.session, parent=row, place=row.place, kind=row.kind, is_secret=row.is_secret, post=row.post,
        title=f"{_first(row).title} (lần {number})"[:500], options=[row.options[each - 1] for each in left.value],
    )  # fmt: skip
    for each in row.aside.all():
        made.aside.create(attendee=each.attendee, because=each.because, is_own_word=each.is_own_word)
    return turn.apply(ItemId(made.pk), to=held, ballot=number, count=len(left.value))


def _first(row: Item) -> Item:
    while row.parent is not None:
        row = row.parent
    return row


@action("council.settle_election", event="election.settled")
def settle_election(turn: Turn, *, item: ItemId, option: int, because: str) -> Outcome[str]:
    """Enter whom the body's regulation names where ballots gave no winner, with the rule and who decided."""
    held = turn.hold(gathering.item_for_update, item)

    row = held.row
    left = _without_winner(row)
    if isinstance(left, Refused):
        return left
    if not because.strip():
        return refuse("reason.missing")
    if ballots_before(row) < most_ballots(row) and left.value:
        return refuse("election.ballots_left", left=most_ballots(row) - ballots_before(row))
    if option not in (left.value or range(1, len(row.options) + 1)):
        return refuse("ballot.no_such_choice", options=len(row.options))

    row.settled, row.settled_because = option, because.strip()
    row.save(update_fields=["settled", "settled_because"])
    turn.afterwards("council.hand_over", item=row.pk)
    return turn.apply("settled", to=held, name=str(row.options[option - 1]["label"]), because=because.strip())
