"""A line of the running figures while picking: what is asked, how it stands, and whether it stops the proposal."""

from dataclasses import dataclass

from thidua.core.awards.quota import Guard
from thidua.core.kernel.reason import Reason

GOOD, ASK, STOP = "good", "ask", "stop"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `level` is good, ask (a person looks at it) or stop."""

    said: Reason
    level: str
    cites: str = ""


def ceiling(guard: Guard, *, what: str, cites: str = "") -> Figure:
    """How many may still be picked under a ceiling, or how many are too many."""
    if guard.most is None:
        return Figure(Reason.of("guard.no_ceiling", what=what, picked=guard.picked), GOOD, cites)
    told = {"what": what, "picked": guard.picked, "most": guard.most}
    if guard.over:
        return Figure(Reason.of("guard.over", over=guard.over, **told), STOP, cites)
    return Figure(Reason.of("guard.left", left=guard.left, **told), GOOD, cites)


def floor(lacking: int, *, what: str, having: int, members: int, cites: str = "") -> Figure:
    """Whether a share is reached, or how many it still wants."""
    told = {"what": what, "having": having, "members": members}
    if lacking:
        return Figure(Reason.of("guard.lacking", lacking=lacking, **told), STOP, cites)
    return Figure(Reason.of("guard.reached", **told), GOOD, cites)


def unread(what: str, text: str) -> Figure:
    """The law of the day rests on a text that was not read: a person looks."""
    return Figure(Reason.of("guard.text_needed", what=what, text=text), ASK)


def untold(what: str, wanted: str) -> Figure:
    """A figure that the guard needs and nobody gave."""
    return Figure(Reason.of("guard.untold", what=what, wanted=wanted), STOP)
