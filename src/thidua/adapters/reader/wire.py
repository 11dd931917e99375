"""What the site and the reading process say to each other: a line of JSON for each message."""

import base64
import json
from dataclasses import asdict
from typing import Any

from thidua.core.documents.received import Box, Line, OtherReading, ReceivedText, Turn, Way
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason


def written(outcome: Outcome[ReceivedText] | Outcome[bytes]) -> str:
    """The answer as one line."""
    if isinstance(outcome, Refused):
        return json.dumps({"refused": [_of_reason(reason) for reason in outcome]})
    if isinstance(outcome.value, bytes):
        return json.dumps({"image": base64.b64encode(outcome.value).decode()})
    text = outcome.value
    kept = {
        "lines": [[one.text, one.page, one.box and [*asdict(one.box).values()], one.confidence] for one in text.lines],
        "encoding": text.encoding,
        "notes": [_of_reason(note) for note in text.notes],
        "pages": text.pages,
        "turns": [[turn.page, turn.degrees] for turn in text.turns],
        "others": [[other.page, other.way.value, other.text] for other in text.others],
    }
    return json.dumps({"text": kept})


def text_read(answer: dict[str, Any]) -> Outcome[ReceivedText]:
    """The text in an answer."""
    if "refused" in answer:
        return _refused(answer)
    kept = answer["text"]
    lines = (
        Line(number, text, page, Box(*box) if box else None, confidence)
        for number, (text, page, box, confidence) in enumerate(kept["lines"], start=1)
    )
    return Ok(
        ReceivedText(
            lines=tuple(lines),
            encoding=kept["encoding"],
            notes=tuple(_reason(note) for note in kept["notes"]),
            pages=kept["pages"],
            turns=tuple(Turn(page, degrees) for page, degrees in kept["turns"]),
            others=tuple(OtherReading(page, Way(way), text) for page, way, text in kept["others"]),
        )
    )


def image_read(answer: dict[str, Any]) -> Outcome[bytes]:
    """The picture in an answer."""
    return _refused(answer) if "refused" in answer else Ok(base64.b64decode(answer["image"]))


def _refused(answer: dict[str, Any]) -> Refused:
    return Refused(tuple(_reason(one) for one in answer["refused"]))


def _of_reason(reason: Reason) -> list[Any]:
    return [reason.code, dict(reason.values)]


def _reason(kept: list[Any]) -> Reason:
    code, values = kept
    return Reason.of(code, **values)
