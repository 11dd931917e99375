"""When repeated failures lock a log-in name, and until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta


def locked_until(
    *, attempts: Sequence[tuple[datetime, bool]], at: datetime, most: int, window: timedelta
) -> datetime | None:
    """The moment until which the name is locked, or None.

    `attempts` are (moment, succeeded), newest first. `most` failures without a success between them, all within the
    `window`, lock the name until the window has passed since the last failure. An attempt made while locked is not
    counted, so nobody can keep a colleague locked out for ever.
    """
    failures = []
    for moment, succeeded in attempts:
        if succeeded or moment < at - 2 * window:
            break
        failures.append(moment)
    if len(failures) < most or failures[0] - failures[most - 1] > window:
        return None
    until = failures[0] + window
    return until if until > at else None
