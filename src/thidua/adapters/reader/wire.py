"""What the site and the reading process say to each other: a line of JSON for each message."""

import base64
import json
from typing import Any

from thidua.adapters.page_record import of_line, of_other, of_reason, to_lines, to_other, to_reason
from thidua.core.documents.received import ReceivedText, Turn
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.ports.pages import PageRead


def written(outcome: Outcome[ReceivedText] | Outcome[bytes]) -> str:
    """The answer as one line."""
    if isinstance(outcome, Refused):
        return json.dumps({"refused": [of_reason(reason) for reason in outcome]})
    if isinstance(outcome.value, bytes):
        return json.dumps({"image": base64.b64encode(outcome.value).decode()})
    text = outcome.value
    kept = {
        "lines": [of_line(line) for line in text.lines],
        "encoding": text.encoding,
        "notes": [of_reason(note) for note in text.notes],
        "pages": text.pages,
        "turns": [[turn.page, turn.degrees] for turn in text.turns],
        "others": [of_other(other) for other in text.others],
    }
    return json.dumps({"text": kept})


def text_read(answer: dict[str, Any]) -> Outcome[ReceivedText]:
    """The text in an answer."""
    if "refused" in answer:
        return _refused(answer)
    kept = answer["text"]
    return Ok(
        ReceivedText(
            lines=to_lines(kept["lines"]),
            encoding=kept["encoding"],
            notes=tuple(to_reason(note) for note in kept["notes"]),
            pages=kept["pages"],
            turns=tuple(Turn(page, degrees) for page, degrees in kept["turns"]),
            others=tuple(to_other(other) for other in kept["others"]),
        )
    )


def image_read(answer: dict[str, Any]) -> Outcome[bytes]:
    """The picture in an answer."""
    return _refused(answer) if "refused" in answer else Ok(base64.b64decode(answer["image"]))


def progress(done: int, total: int, page: PageRead | None) -> str:
    """The message after a page: how many of how many, and the page where it was read now."""
    message: dict[str, Any] = {"done": done, "total": total}
    if page is not None:
        image = base64.b64encode(page.image).decode()
        message["page"] = [page.number, page.record, image, page.width, page.height]
    return json.dumps(message)


def page_read(message: dict[str, Any]) -> PageRead | None:
    """The page that a message brings; None where it brings none."""
    if "page" not in message:
        return None
    number, record, image, width, height = message["page"]
    return PageRead(number, record, base64.b64decode(image), width, height)


def _refused(answer: dict[str, Any]) -> Refused:
    return Refused(tuple(to_reason(one) for one in answer["refused"]))
