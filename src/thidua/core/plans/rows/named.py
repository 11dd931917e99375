"""Who is named in a sentence that gives: a person with Ông or Bà, or a body; "các tập thể, cá nhân" names nobody."""

import re

from thidua.core.plans.fact import JsonValue
from thidua.core.plans.rows.forms import called
from thidua.core.plans.rows.post import post
from thidua.core.plans.tail.listed import NAME
from thidua.core.plans.text.row import folded
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_MANY = re.compile(rf"\W*(?:\d|{one_of('các', 'những', 'tập thể', 'cá nhân', 'cán bộ')}(?![a-z0-9]))")
_COLLECTIVE = re.compile(rf"\W*{tolerant('tập thể')}\s(?={ACTOR}(?![a-z0-9]))")
_A_HEAD = re.compile(rf"\W*{ACTOR}(?![a-z0-9])")
# "(99,15 điểm)" behind a name.
_FIGURES = re.compile(r"\s*\([^()]*\d[^()]*\)")
_EDGES = " .,;:-–—"


def named(text: str, form: str, status: str) -> dict[str, JsonValue] | None:
    """The row of the one who is named."""
    text = text[_side(text) :]
    lead = called(text)
    if _MANY.match(folded(text)) or not (lead or _A_HEAD.match(folded(text))):
        return None
    name, _, rest = text[lead:].strip(_EDGES).partition(", ") if lead else (text.strip(_EDGES), "", "")
    if lead and not NAME.match(name):
        return None
    name = _FIGURES.sub("", name)
    position, unit = (_tidy(said) for said in post([part for part in rest.split(", ") if part]))
    return {
        "name": name if lead else corrected(name),
        "side": "person" if lead else "collective",
        "position": position,
        "unit": unit,
        "form": form,
        "status": status,
    }


def _side(text: str) -> int:
    """The length of "tập thể" before the name of a body."""
    match = _COLLECTIVE.match(folded(text))
    return match.end() if match else 0


def _tidy(said: str | None) -> str | None:
    return corrected(said.strip(_EDGES)) if said else None
