"""When a letter about a notice may go out: at once or with the day's digest, and never in somebody's quiet hours."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum


class Mode(StrEnum):
    """How somebody wants their letters."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody chose. `quiet_from` to `quiet_until` is the part of a day in which no letter goes out; it may reach
    over midnight; equal ends mean no quiet hours. `digest_at` is the hour of the day's one letter.
    """

    mode: Mode = Mode.DIGEST
    quiet_from: time = time(19)
    quiet_until: time = time(7)
    digest_at: time = time(7, 30)


def is_quiet(at: time, wish: Wish) -> bool:
    """Whether that time of day lies in the quiet hours; their end does not."""
    if wish.quiet_from <= wish.quiet_until:
        return wish.quiet_from <= at < wish.quiet_until
    return at >= wish.quiet_from or at < wish.quiet_until


def next_at(of_day: time, *, after: datetime) -> datetime:
    """The first moment at that time of day which is not before `after` (both in the office's zone)."""
    same_day = after.replace(hour=of_day.hour, minute=of_day.minute, second=0, microsecond=0)
    return same_day if same_day >= after else same_day + timedelta(days=1)


def goes_out_at(noticed_at: datetime, wish: Wish) -> datetime | None:
    """When the letter about a notice of that moment (in the office's zone) goes out; None where none is wanted."""
    if wish.mode is Mode.NONE:
        return None
    wanted = next_at(wish.digest_at, after=noticed_at) if wish.mode is Mode.DIGEST else noticed_at
    return next_at(wish.quiet_until, after=wanted) if is_quiet(wanted.time(), wish) else wanted
