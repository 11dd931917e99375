"""Sentences with figures in them that change with the data: "{C1} dự án, tăng {C2} %"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse

_NAMED = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Plain words, or with `code` the figure of that indicator as it is written."""

    text: str
    code: str = ""


def figures_named(template: str) -> tuple[str, ...]:
    """The codes of the figures that the text names, in order."""
    return tuple(match[1].strip() for match in _NAMED.finditer(template))


def filled(template: str, figures: Mapping[str, str]) -> Outcome[tuple[Piece, ...]]:
    """The text with its figures; refused where it names one that the form does not have."""
    unknown = [code for code in figures_named(template) if code not in figures]
    if unknown:
        return refuse("sentence.unknown_figure", codes=tuple(unknown))
    pieces, at = [], 0
    for match in _NAMED.finditer(template):
        pieces += [Piece(template[at : match.start()]), Piece(figures[match[1].strip()], match[1].strip())]
        at = match.end()
    return Ok(tuple(piece for piece in (*pieces, Piece(template[at:])) if piece.text or piece.code))
