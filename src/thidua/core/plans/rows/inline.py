"""Awards that a sentence gives or proposes by name: "tặng Cờ thi đua cho A và B; tặng Bằng khen cho C"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.chosen import chosen
from thidua.core.plans.rows.forms import form_in
from thidua.core.plans.rows.grid.cues import OFFICE
from thidua.core.plans.rows.named import named
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_BECAUSE = exact("vì", "đã có", "do đã", "có thành tích")
_AGAIN = one_of("tặng thưởng", "trao tặng", "truy tặng", "tặng")
_GIVES = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('tặng thưởng', 'trao tặng', 'truy tặng')}|tang|t[io]n?ng)\s(?P<form>[^;:.]{{4,90}}?)"
    rf"\s(?:{tolerant('cho')})\s(?P<who>[^;:]{{3,400}}?)(?=;|\.(?:\s|$)|/\.|$|,?\s{_BECAUSE}\s|,?\s(?:va\s)?{_AGAIN}\s)"
)
_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'xét tặng', 'nhất trí')}(?![a-z0-9])")
_BETWEEN = re.compile(rf"\s(?:va|{tolerant('và')})\s(?={ACTOR}(?![a-z0-9]))|,\s(?={ACTOR}(?![a-z0-9]))")
# "đề nghị Bộ X tặng …": who is asked gives; of a second gift of the sentence too.
_ASKED = re.compile(
    rf"(?:{tolerant('đề nghị')}|\s\S{{1,2}}\snghi)\s(?P<who>{ACTOR}[^;:.]{{2,80}}?)\s(?=(?:tang|t[io]n?ng|xet|xem)\s)"
)
_EDGES = " .,;:-–—"


def told(node: Node, *, is_proposed: bool) -> Iterator[Fact]:
    """Each name of such a sentence; "các tập thể, cá nhân" names nobody."""
    where = node.block.where
    yield from chosen(node)
    for gift in _gifts(node):
        status = "proposed" if is_proposed else gift.status
        for start, end in _names(where.folded, *gift.match.span("who")):
            if value := named(where.text[start:end], gift.form, status):
                yield fact_at(where, (start, end), "awarded", value, confidence=65)


def awards_told(nodes: Iterable[Node]) -> list[Fact]:
    """The same sentences as awards: the form, who is to give it, and all names together."""
    return [fact for node in nodes for gift in _gifts(node) if (fact := _award(node.block.where, gift))]


@dataclass(frozen=True, slots=True)
class _Gift:
    """A form given or proposed by name; `before` are the words of the sentence up to it."""

    match: re.Match[str]
    form: str
    status: str
    begin: int


def _gifts(node: Node) -> Iterator[_Gift]:
    where = node.block.where
    for sentence in sentences(where, node.block.body):
        for match in _GIVES.finditer(where.folded, sentence.start, sentence.end):
            is_proposed = bool(_PROPOSES.search(where.folded, sentence.start, match.start()))
            if form := form_in(match["form"]):
                yield _Gift(match, form, "proposed" if is_proposed else "given", sentence.start)


def _award(where: Passage, gift: _Gift) -> Fact | None:
    names = [
        named(where.text[start:end], gift.form, "") for start, end in _names(where.folded, *gift.match.span("who"))
    ]
    who: list[JsonValue] = [value["name"] for value in names if value]
    if not who:
        return None
    asked = _ASKED.search(where.folded, gift.begin, gift.match.end())
    value: dict[str, JsonValue] = {
        "level": None, "form": gift.form, "who": who, "status": gift.status,
        "authority": corrected(where.text[slice(*asked.span("who"))].strip(_EDGES)) if asked else None,
    }  # fmt: skip
    return fact_at(where, gift.match.span(), "awards", value, confidence=65)


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _BETWEEN.finditer(text, start, end):
        if OFFICE.match(text, match.end()):
            continue
        yield begin, match.start()
        begin = match.end()
    yield begin, end
