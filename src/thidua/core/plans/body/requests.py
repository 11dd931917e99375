"""What running text asks of bodies: "các Ban cần …", "đề nghị các đơn vị …", and what a bloc says it will do."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.wording.actors import ACTOR, VERB, VERB_AT
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

# As folded, and as a page without marks shows "cần".
_MUST = r"(?:can|ca[nr]|phai|can phai)"
_WHO = rf"(?P<who>{ACTOR}(?![a-z0-9])[^,.;:()“”\"]{{0,80}}?)"
_MUST_ACT = re.compile(rf"(?<![a-z0-9]){_WHO}\s{_MUST}\s(?={VERB}(?![a-z0-9]))")
_ASKS = re.compile(r"(?:đề nghị|yêu cầu)\s", re.IGNORECASE)
_ASKED = re.compile(rf"(?P<who>{ACTOR}(?![a-z0-9])[^.;:()“”\"]{{0,120}}?)\s(?={VERB}(?![a-z0-9]))")
# "đề nghị Bộ trưởng khen thưởng …" proposes an award; the council of emulation and commendation is a body.
_PRAISES = re.compile(r"(?<!đua )(?<!đua - )(?<!đua, )(?:khen thưởng|tặng)", re.IGNORECASE)
_OF_BLOC = rf"(?:{one_of('khối thi đua', 'cụm thi đua', 'các thành viên', 'các đơn vị')})[^,.;:()]{{0,60}}?"
_WILL = re.compile(rf"(?:^|[,.;]\s)(?P<who>{_OF_BLOC})\s(?:se|s[€&é])\s(?={VERB}(?![a-z0-9]))(?![^.]*:\s*$)")
_LEAST = 16


def requests(document: Document) -> list[Fact]:
    """Each sentence that asks a body to act, or in which a bloc says it will, with the acts that follow it."""
    return [
        fact for node in document.nodes for fact in _of_paragraph(list(sentences(node.block.where, node.block.body)))
    ]


def _of_paragraph(said: list[Sentence]) -> Iterator[Fact]:
    who: str | None = None
    for sentence in said:
        match = _match(sentence)
        named = sentence.text[slice(*match.span("who"))] if match else ""
        if match and not (_PRAISES.search(named) or _PRAISES.match(sentence.text, match.end())):
            who = corrected(_ASKS.split(named)[-1])
            yield from _task(sentence, match.end(), who, confidence=60)
        elif who is not None and VERB_AT.match(sentence.folded):
            yield from _task(sentence, 0, who, confidence=50)
        else:
            who = None


def _match(sentence: Sentence) -> re.Match[str] | None:
    """A body that must act, one that is asked to, or a bloc that will; "đề nghị" and "yêu cầu" count as spelled."""
    asked = (_ASKED.match(sentence.folded, ask.end()) for ask in _ASKS.finditer(sentence.text))
    return (
        _MUST_ACT.search(sentence.folded) or next((one for one in asked if one), None) or _WILL.search(sentence.folded)
    )


def _task(sentence: Sentence, at: int, who: str, *, confidence: int) -> Iterator[Fact]:
    what = corrected(sentence.text[at:].strip(" .;:,…"))
    if len(what) >= _LEAST:
        value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
        yield fact_at(sentence.where, (sentence.start + at, sentence.end), "tasks", value, confidence=confidence)
