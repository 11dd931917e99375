"""Tasks that running text counts: "X sẽ thực hiện một số nội dung sau:", then "Thứ nhất, …", "Thứ hai, …"."""

import re

from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_LEAD = re.compile(rf"(?:^|[,.;]\s)(?P<who>{ACTOR}[^,.;:]{{0,90}}?)\s(?:se|s[€&é])\s[^.;]{{0,160}}:\s*$")
_ORDINALS = ("nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ITEM = re.compile(rf"\W*{one_of(*(f'thứ {one}' for one in _ORDINALS))}\s?[,:]\s")
_MOST_BETWEEN, _LEAST = 2, 16


def counted_tasks(document: Document) -> list[Fact]:
    """Every sentence of each item, with the body that the sentence above the items names."""
    facts: list[Fact] = []
    who: str | None = None
    since = 0
    for node in document.nodes:
        item = _ITEM.match(node.block.folded)
        if item and who:
            facts += [_fact(sentence, who) for sentence in sentences(node.block.where, item.end()) if _says(sentence)]
        since = 0 if item else since + 1
        lead = _LEAD.search(node.block.folded)
        if lead:
            who, since = corrected(node.block.where.text[slice(*lead.span("who"))]), 0
        elif since > _MOST_BETWEEN:
            who = None
    return facts


def _says(sentence: Sentence) -> bool:
    return len(sentence.text.strip(" .;:,")) >= _LEAST


def _fact(sentence: Sentence, who: str) -> Fact:
    value: dict[str, JsonValue] = {"who": [who], "what": corrected(sentence.text.strip(" .;:,")), "due": None}
    return fact_at(sentence.where, sentence.span, "tasks", value, confidence=65)
