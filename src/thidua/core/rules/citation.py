"""Legal texts, and the place in a text on which a rule or a value rests."""

import re
from dataclasses import dataclass
from datetime import timedelta

from thidua.core.kernel.period import Day, Period
from thidua.core.rules.mark import Mark

_WRITTEN = re.compile(
    r"(?P<text>[a-z0-9_]+)"
    r"(?: (?P<article>[0-9]+)(?:\.(?P<clause>[0-9]+))?(?:\.(?P<point>[a-zđ]))?)?"
)


class CitationError(ValueError):
    """A citation that is not written as `text article.clause.point`, or names a text nobody knows."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a legal text: "luat_06_2022 24.1.a" is point a of clause 1 of article 24 of the Law of 2022."""

    text: str
    article: str = ""
    clause: str = ""
    point: str = ""

    @classmethod
    def read(cls, written: str) -> "Citation":
        """The citation as it is written in rules and TOML files; CitationError where it is not one."""
        found = _WRITTEN.fullmatch(written)
        if found is None:
            raise CitationError(f"not a citation: {written!r}")
        return cls(**{name: part or "" for name, part in found.groupdict().items()})

    def __str__(self) -> str:
        place = ".".join(part for part in (self.article, self.clause, self.point) if part)
        return f"{self.text} {place}".strip()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal text: what it is, when it is in force, what becomes of it, and how sure that is.

    `read` is "whole", "part" or "none": what of its words was read. `ends` is the last day in force. `amends` and
    `replaces` name other texts; a text whose amendment nobody has read does not answer from that day on.
    """

    id: str
    name: str
    number: str
    issuer: str
    signed: Day | None
    in_force: Day
    mark: Mark
    checked_on: Day
    read: str
    ends: Day | None = None
    amends: str = ""
    replaces: str = ""
    link: str = ""

    @property
    def has_text(self) -> bool:
        """Whether enough of it was read to answer by it."""
        return self.read != "none"

    def period(self) -> Period:
        """From the day it takes effect to its last day."""
        return Period(self.in_force, self.ends)


def day_before(on: Day) -> Day:
    """The last day of what ended when something new began `on`."""
    return on - timedelta(days=1)
