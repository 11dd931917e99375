"""Sentences of a paragraph, and the parts of a sentence that a semicolon sets apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.text.passage import Passage

# A full stop ends a sentence before a capital, a figure or the end; "1.626", "KT. TRƯỞNG" and "./." do not.
_END = re.compile(r"(?<![\s.(])(?<!kt)(?<!tm)(?<!tl)(?<!tp)(?<!\sgs)(?<!\sts)\.(?=\s+[^\W_]|\s*$)|[!?](?=\s)|\./")

# What follows the end mark "./." without a word is the mark of a hand or a seal.
_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `where.text[start:end]`."""

    where: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as read (or restored)."""
        return self.where.text[self.start : self.end]

    @property
    def folded(self) -> str:
        """The words folded."""
        return self.where.folded[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in the passage."""
        return self.start, self.end


def undrawn(sentence: Sentence, drawn: frozenset[int]) -> Iterator[Sentence]:
    """The parts of a sentence that stand on no row of a table."""
    where, start = sentence.where, sentence.start
    for at, row in enumerate(where.rows):
        begin, end = where.starts[at], where.starts[at + 1] if at + 1 < len(where.rows) else len(where.text)
        if row.number in drawn and begin < sentence.end and end > start:
            if begin > start:
                yield Sentence(where, start, begin)
            start = end
    if start < sentence.end:
        yield Sentence(where, start, sentence.end)


def sentences(where: Passage, body: int = 0) -> Iterator[Sentence]:
    """The sentences from `body` on; the last may lack its stop. At least one is given, also of an empty text."""
    start = body
    for match in _END.finditer(where.folded, body):
        follows = where.text[match.end() :].lstrip()[:1]
        is_closing = match.group() == "./"
        if follows and follows.islower() and not is_closing:
            continue
        yield Sentence(where, start, match.end())
        start = match.end()
        if is_closing and not _WORD.search(where.folded, start):
            return
    if start < len(where.text) or start == body:
        yield Sentence(where, start, len(where.text))
