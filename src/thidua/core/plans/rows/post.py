"""What is said of a person behind the name: the position, and the unit it is held in."""

import re
from collections.abc import Sequence

from thidua.core.plans.rows.grid.cues import BODY, OFFICE, cue_ends
from thidua.core.plans.text.row import folded
from thidua.core.plans.wording.tolerant import exact

_WORD = re.compile(r"\S+")
_PLACE = re.compile(
    rf"{exact('xã', 'phường', 'thị trấn', 'thị xã', 'huyện', 'quận', 'thành phố', 'tỉnh', 'thôn')}(?![a-z0-9])"
)
_EDGES = " .,;:-–—"


def post(parts: Sequence[str]) -> tuple[str | None, str | None]:
    """Position and unit of parts between commas: several offices are one position; "Giám đốc Sở Y" names both."""
    offices = next((at for at, part in enumerate(parts) if not OFFICE.match(folded(part))), len(parts))
    if not offices:
        return None, ", ".join(parts) or None
    last, unit = _parted(parts[offices - 1])
    units = [unit, *parts[offices:]] if unit else parts[offices:]
    return ", ".join((*parts[: offices - 1], last)), ", ".join(units) or None


def _parted(text: str) -> tuple[str, str]:
    """The office and the body whose name begins behind it."""
    bare = folded(text)
    end = cue_ends(text, bare, 0)
    found = [word.start() for word in _WORD.finditer(text, end)]
    at = next((at for at in found if _begins_body(text, bare, at)), None)
    return (text, "") if at is None else (text[:at].strip(_EDGES), text[at:])


def _begins_body(text: str, bare: str, at: int) -> bool:
    """A body's name begins with a capital; "xã", "tỉnh" also small, before the name of the place."""
    match = BODY.match(bare, at)
    if match is None or OFFICE.match(bare, at):
        return False
    following = text[match.end() :].lstrip()[:1]
    return text[at].isupper() or (following.isupper() and _PLACE.match(bare, at) is not None)
