"""The way of a letter. It is marked as handed over before the post gets it: a crash in between leaves it unclear, never
sent twice.
"""

from datetime import timedelta

from thidua.core.kernel.outcome import Outcome
from thidua.foundation.act import Turn, action
from thidua.modules.notices import queries

PAUSE = timedelta(minutes=5)
TRIES = 6
TROUBLE_LENGTH = 300


@action("notices.hand_letter_over", event="letter.handed_over")
def hand_letter_over(turn: Turn, *, letter: int) -> Outcome[int]:
    """Mark a letter as handed to the post, before the post gets it."""
    held = turn.hold(queries.letter_for_update, letter)

    tries = held.row.tries + 1

    held.row.tries, held.row.handed_over_at = tries, turn.now
    held.row.save(update_fields=["tries", "handed_over_at"])
    return turn.apply(tries, to=held, step="hand_over", tries=tries)


@action("notices.record_letter_sent", event="letter.sent")
def record_letter_sent(turn: Turn, *, letter: int) -> Outcome[int]:
    """Record that the post took a letter."""
    held = turn.hold(queries.letter_for_update, letter)

    return turn.apply(letter, to=held, step="send")


@action("notices.put_letter_back", event="letter.put_back")
def put_letter_back(turn: Turn, *, letter: int, trouble: str) -> Outcome[int]:
    """Put a letter back that the post did not take, to be tried later."""
    held = turn.hold(queries.letter_for_update, letter)

    held.row.trouble = trouble[:TROUBLE_LENGTH]
    held.row.send_after = turn.now + PAUSE * 2**held.row.tries
    held.row.save(update_fields=["trouble", "send_after"])
    return turn.apply(letter, to=held, step="put_back", trouble=trouble[:TROUBLE_LENGTH])


@action("notices.give_letter_up", event="letter.given_up")
def give_letter_up(turn: Turn, *, letter: int, trouble: str) -> Outcome[int]:
    """Give up a letter that the post has refused too often; its notices stand in the system all the same."""
    held = turn.hold(queries.letter_for_update, letter)

    held.row.trouble = trouble[:TROUBLE_LENGTH]
    held.row.save(update_fields=["trouble"])
    return turn.apply(letter, to=held, step="fail", trouble=trouble[:TROUBLE_LENGTH])


@action("notices.mark_letter_unclear", event="letter.unclear")
def mark_letter_unclear(turn: Turn, *, letter: int) -> Outcome[int]:
    """Mark a letter whose worker was lost while the post had it: it is not sent again by itself."""
    held = turn.hold(queries.letter_for_update, letter)

    return turn.apply(letter, to=held, step="lose")
