"""Which stretches of a paragraph name one who is awarded: all of it, a row each, or numbers within a sentence."""

import re
from collections.abc import Iterator

from thidua.core.plans.rows.forms import called
from thidua.core.plans.rows.grid.cell import Span
from thidua.core.plans.rows.grid.cues import BODY, person
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of

_NUMBERED = re.compile(r"(?<=[:;.,])\s(?P<number>\d{1,2})[.)]\s")
_SIDES = one_of("tập thể", "cá nhân", "hộ gia đình")
_HEADING = re.compile(rf"\W*(?:[ivx]{{1,4}}|[a-e])\s?[.)]\s{{0,3}}(?:{one_of('các', 'về')}\s)?{_SIDES}[^a-z;]{{0,40}}$")
_NAME_WORDS = 4
_FEWEST = 2


def items(node: Node) -> tuple[list[Span], Span | None]:
    """The items of a paragraph within a list, and the heading that its last rows are, if the reader joined one."""
    where = node.block.where
    ends = [*(start - 1 for start in where.starts[1:]), len(where.text)]
    rows = list(zip(where.starts, ends, strict=True))
    heading = next((row for row in rows[1:] if _HEADING.match(where.folded[slice(*row)])), None)
    stop = heading[0] if heading else len(where.text)
    if node.depth is not Depth.PLAIN:
        return [(node.block.body, stop)], heading
    begins = [start for start, end in rows if start < stop and _is_called(where.text[start:end])]
    return list(zip(begins, [*begins[1:], stop], strict=True)) if begins else [], heading


def _is_called(text: str) -> bool:
    """Whether a row begins with "Ông", "Bà" and the name of a person."""
    lead = called(text)
    words = text[lead:].replace(",", " , ").split()[:_NAME_WORDS]
    return lead > 0 and any(person(" ".join(words[:count])) > 0 for count in range(2, len(words) + 1))


def begins_with_name(node: Node) -> bool:
    """Whether a paragraph without a mark begins with the name of a person or of a body."""
    text = node.block.text
    return called(text) > 0 or (text[:1].isupper() and BODY.match(node.block.folded, node.block.body) is not None)


def within(node: Node) -> list[Span]:
    """The items that a sentence opens and names itself: "… cho: 1. A; 2. B", or "… sau: ông A; bà B"."""
    where = node.block.where
    numbers = list(_in_order(node))
    if len(numbers) >= _FEWEST:
        ends = [*(match.start() for match in numbers[1:]), len(where.text)]
        return [(match.end(), end) for match, end in zip(numbers, ends, strict=True)]
    colon = where.text.rfind(": ") + 2
    found = [(match.start(), match.end()) for match in re.finditer(r"[^;]+", where.text[colon:])] if colon > 1 else []
    spans = [(colon + start, colon + end) for start, end in found]
    is_named = bool(spans) and all(_is_called(where.text[slice(*span)].strip()) for span in spans)
    return [_trimmed(where.text, span) for span in spans] if is_named else []


def _in_order(node: Node) -> Iterator[re.Match[str]]:
    """Numbers within the paragraph that count from 1."""
    following = 1
    for match in _NUMBERED.finditer(node.block.folded, node.block.body):
        if int(match["number"]) == following:
            yield match
            following += 1


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end
