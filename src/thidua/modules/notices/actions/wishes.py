"""What somebody chooses for themselves: letters, and the secret addresses of their calendars."""

import secrets

from thidua.core.kernel.ids import PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.notices.letters import Mode, Wish
from thidua.foundation.act import Turn, action
from thidua.foundation.sockets import plugged
from thidua.modules.directory.public import person_for_update
from thidua.modules.notices import queries
from thidua.modules.notices.models import Feed, Wishes
from thidua.ports.mail import Mail

SECRET_BYTES = 24


@action("notices.choose_letters", event="letters.chosen")
def choose_letters(turn: Turn, *, person: PersonId, address: str, wish: Wish) -> Outcome[PersonId]:
    """Choose whether, where and when one gets letters."""
    held = turn.hold(person_for_update, person)

    if wish.mode is not Mode.NONE:
        if not address:
            return refuse("letters.no_address")
        ready = plugged(Mail).readiness()
        if not isinstance(ready, Ok):
            return ready

    chosen = {
        "address": address, "mode": wish.mode.value, "quiet_from": wish.quiet_from, "quiet_until": wish.quiet_until,
        "digest_at": wish.digest_at,
    }  # fmt: skip
    Wishes.objects.update_or_create(person=held.row, defaults=chosen)
    return turn.apply(person, to=held, mode=wish.mode.value)


@action("notices.open_feed", event="feed.opened")
def open_feed(turn: Turn, *, person: PersonId, unit: UnitId | None = None) -> Outcome[str]:
    """Open a calendar of one's own deadlines, or of one unit's, under a secret address; returns the secret."""
    held = turn.hold(person_for_update, person)

    if unit is not None and unit not in {duty.unit for duty in turn.actor.on(turn.today)}:
        return refuse("absent.not_found")

    secret = secrets.token_urlsafe(SECRET_BYTES)
    Feed.objects.filter(person=person, unit=unit, closed_at=None).update(closed_at=turn.now)
    Feed.objects.create(person=held.row, unit_id=unit, secret=queries.digest_of(secret), opened_at=turn.now)
    return turn.apply(secret, to=held)


@action("notices.close_feed", event="feed.closed")
def close_feed(turn: Turn, *, person: PersonId, feed: int) -> Outcome[int]:
    """Close one of one's calendars: its address answers no more."""
    held = turn.hold(person_for_update, person)
    row = Feed.objects.filter(pk=feed, person=person).first()

    if row is None:
        return refuse("absent.not_found")
    if row.closed_at is not None:
        return refuse("feed.closed_already")

    row.closed_at = turn.now
    row.save(update_fields=["closed_at"])
    return turn.apply(feed, to=held)
