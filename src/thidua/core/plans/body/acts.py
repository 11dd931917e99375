"""The acts of a paragraph: its sentences, each under the actor it names, and clauses that are acts apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.core.plans.body.acting import sentence_actor
from thidua.core.plans.body.doers import is_act, is_sound
from thidua.core.plans.body.due import dues
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of

CLOSING = re.compile(rf"\W*{one_of('trên đây là', 'nơi nhận', 'chỉ thị này', 'văn bản này', 'công văn này')}")
_ASKS = re.compile(one_of("đề nghị", "yêu cầu"))
_SEMICOLON = re.compile(r";\s+(?=\S)")
_TIMED = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('hằng tuần', 'hàng tuần', 'hằng tháng', 'hàng tháng', 'hằng quý', 'hàng quý')}"
    r"|\d{1,2}\sngay\slam\sviec|(?:truoc|vao|cham nhat|den het|xong)\s(?:la\s)?(?:ngay\s)?\d{1,2})"
)


@dataclass(frozen=True, slots=True)
class Act:
    """What `who` is to do: `where.text[start:end]`; `part` is the sentence or clause it stands in."""

    who: str | None
    part: Sentence
    start: int

    @property
    def where(self) -> Passage:
        """The paragraph."""
        return self.part.where


def acts(where: Passage, who: str | None, start: int, *, is_labelled: bool) -> Iterator[Act]:
    """Every act from `start` on. Behind a label ("X: …") each clause with a verb is one; else those with a time."""
    held: list[Act] = []
    for sentence in sentences(where, start):
        if CLOSING.match(sentence.folded):
            continue
        own = sentence_actor(where, sentence.start, sentence.end) if sentence.start > start else None
        if own is not None:
            who, is_labelled = own[0], where.text[own[1] - 1] == ":"
        elif held and not is_labelled and _goes_on(held[-1], sentence):
            held[-1] = replace(held[-1], part=Sentence(where, held[-1].part.start, sentence.end))
            continue
        held += _of_sentence(sentence, who, own[1] if own else sentence.start, is_labelled=is_labelled)
    yield from held


def _of_sentence(sentence: Sentence, who: str | None, begin: int, *, is_labelled: bool) -> Iterator[Act]:
    for part in _parts(sentence, is_labelled=is_labelled):
        yield Act(who, part, begin if part.start == sentence.start else part.start)


def _goes_on(held: Act, sentence: Sentence) -> bool:
    """Whether the sentence says more of the act before it: it begins with no verb and asks nobody."""
    where = sentence.where
    return (
        held.who is not None
        and is_sound(where)
        and not is_act(where, sentence.start)
        and not _ASKS.search(sentence.folded)
    )


def _parts(sentence: Sentence, *, is_labelled: bool) -> Iterator[Sentence]:
    """The clauses set apart by semicolons that begin with a verb; without a label only where one has its own time."""
    where = sentence.where
    semicolons = list(_SEMICOLON.finditer(where.folded, sentence.start, sentence.end))
    is_told = is_labelled and is_sound(where) and ":" not in sentence.folded.partition(":")[2]
    marks = [(match.start(), match.end()) for match in semicolons if is_told or is_act(where, match.end())]
    edges = [sentence.start, *(edge for mark in marks for edge in mark), sentence.end]
    clauses = [Sentence(where, begin, end) for begin, end in zip(edges[::2], edges[1::2], strict=True)]
    if is_labelled or any(_is_timed(clause) for clause in clauses):
        yield from clauses
    else:
        yield sentence


def _is_timed(clause: Sentence) -> bool:
    return (is_sound(clause.where) and bool(_TIMED.search(clause.folded))) or bool(dues(clause.text, clause.folded))
