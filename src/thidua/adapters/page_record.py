"""A page that was read, and the line of JSON by which it crosses to another process or waits to be taken up again."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from thidua.core.documents.received import Box, Line, OtherReading, Way
from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page read: `way` is the reading that was taken, `other` the one that was not, `trouble` why there is none."""

    number: int
    lines: tuple[Line, ...] = ()
    way: Way = Way.TEXT
    other: OtherReading | None = None
    confidence: int | None = None
    turned: int = 0
    encoding: str | None = None
    is_doubted: bool = False
    trouble: tuple[Reason, ...] = ()

    @property
    def text(self) -> str:
        """The lines that were taken."""
        return "\n".join(line.text for line in self.lines)


def of_line(line: Line) -> list[Any]:
    """A line without its number, which is its place."""
    return [line.text, line.page, line.box and [*asdict(line.box).values()], line.confidence]


def to_lines(kept: list[list[Any]]) -> tuple[Line, ...]:
    """Lines, numbered from 1."""
    return tuple(
        Line(number, text, page, Box(*box) if box else None, confidence)
        for number, (text, page, box, confidence) in enumerate(kept, start=1)
    )


def of_reason(reason: Reason) -> list[Any]:
    """A reason: code and values."""
    return [reason.code, dict(reason.values)]


def to_reason(kept: list[Any]) -> Reason:
    """The reason again."""
    code, values = kept
    return Reason.of(code, **values)


def of_other(other: OtherReading) -> list[Any]:
    """The reading that was not taken."""
    return [other.page, other.way.value, other.text]


def to_other(kept: list[Any]) -> OtherReading:
    """The reading again."""
    page, way, text = kept
    return OtherReading(page, Way(way), text)


def written(page: ReadPage) -> str:
    """The page as one line."""
    kept = {
        "number": page.number,
        "lines": [of_line(line) for line in page.lines],
        "way": page.way.value,
        "other": page.other and of_other(page.other),
        "confidence": page.confidence,
        "turned": page.turned,
        "encoding": page.encoding,
        "is_doubted": page.is_doubted,
        "trouble": [of_reason(reason) for reason in page.trouble],
    }
    return json.dumps(kept, ensure_ascii=False)


def read_back(text: str) -> ReadPage:
    """The page again."""
    kept = json.loads(text)
    return ReadPage(
        number=kept["number"],
        lines=to_lines(kept["lines"]),
        way=Way(kept["way"]),
        other=to_other(kept["other"]) if kept["other"] else None,
        confidence=kept["confidence"],
        turned=kept["turned"],
        encoding=kept["encoding"],
        is_doubted=kept["is_doubted"],
        trouble=tuple(to_reason(one) for one in kept["trouble"]),
    )
