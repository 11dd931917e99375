"""Work that the worker looks after at every round, beside the effects of actions: reminders, letters that are due.

Each function must bear being called at any time and by several workers at once; most calls find nothing to do.
"""

import sys
import traceback
from collections.abc import Callable

from thidua.foundation.act import Context

Regular = Callable[[Context], object]
REGULAR: dict[str, Regular] = {}


def regular(name: str) -> Callable[[Regular], Regular]:
    """Register a function that every round of the worker calls with the system's context."""

    def register(function: Regular) -> Regular:
        REGULAR[name] = function
        return function

    return register


def look_after_all(ctx: Context) -> int:
    """Call each; what fails is printed and does not keep the others, or the worker, from going on. How many failed."""
    failed = 0
    for name, function in REGULAR.items():
        try:
            function(ctx)
        except Exception:  # noqa: BLE001 - whatever it was, the next round tries again
            failed += 1
            print(f"{name}: {traceback.format_exc(limit=8)}", file=sys.stderr)  # noqa: T201 - the worker's own log
    return failed
