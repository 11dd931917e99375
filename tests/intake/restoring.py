"""How well ruined words are given back, each document measured by a model that never saw it (leave one out).

Left out are: the misreadings of the document (scripts/learn_confusions.py learnt confusions_without_NAME.tsv from the other
document and from two raw texts without a key), and every phrase of the bank, of three words or more, that stands in it.
The table of n-grams holds none of the documents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from tests.intake.corpus import SOURCES
from thidua.adapters.language_model import confusions_of, load_model, shipped_phrases
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.restore import Restorer
from thidua.core.vietnamese.restore.confusions import Confusions
from thidua.core.vietnamese.restore.tokens import Kind, pieces
from thidua.core.vietnamese.tone import normalised

RIGHT = Path(__file__).parents[1] / "sources" / "restoration"
NAMES = ("002", "003")
BANDS = (0, 50, 60, 70, 80, 90, 95, 98, 99)
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the right text: what was read and what it was restored to, and how sure the restorer said it was."""

    right: str
    raw: str
    restored: str
    confidence: int

    @property
    def is_right(self) -> bool:
        """Whether it was given back; capitals aside."""
        return self.restored == self.right


@cache
def measured(name: str, *, with_phrases: bool = True) -> tuple[Word, ...]:
    """Every word of a document as the model that never saw it restores it."""
    return words(name, left_out(name, with_phrases=with_phrases))


@cache
def left_out(name: str, *, with_phrases: bool = True) -> Restorer:
    """The restorer that never saw a document; `with_phrases` false: it has no phrase bank at all."""
    if with_phrases:
        return left_out(name, with_phrases=False).taught(_phrases(name))
    return Restorer(load_model(confusions=_table(name), phrases=()))


def words(name: str, restorer: Restorer) -> tuple[Word, ...]:
    """Every word of a document as a restorer gives it back."""
    raw = next(SOURCES.glob(f"{name}_*.txt")).read_text(encoding="utf-8")
    return compared(raw, right_text(name), restorer)


def compared(raw: str, right: str, restorer: Restorer) -> tuple[Word, ...]:
    """Every word of a right text, with what stands for it in the ruined one and what the restorer makes of that."""
    read = [
        (token.raw.lower(), normalised(token.restored).lower(), token.confidence)
        for line in restorer.restore_lines(raw.split("\n"))
        for piece, token in zip(pieces(line.raw), line.tokens, strict=True)
        if piece.kind is Kind.WORD or (piece.kind is Kind.LOOKALIKE and token.changed)
    ]
    wanted = _spoken(right)
    pairs = _paired([spelled for _, spelled, _ in read], wanted)
    return tuple(Word(wanted[want], *(read[place] if place is not None else ("", "", 0))) for place, want in pairs)


def accuracy(found: Sequence[Word]) -> float:
    """The share of words given back."""
    return sum(word.is_right for word in found) / len(found)


def reliability(found: Sequence[Word]) -> list[tuple[int, int, int, int]]:
    """Of words shown with a confidence from so much to so much, how many there are and how many of them are right."""
    table = []
    for low, high in zip(BANDS, (*BANDS[1:], 101), strict=True):
        within = [word.is_right for word in found if low <= word.confidence < high]
        table.append((low, high - 1, len(within), sum(within)))
    return table


def received(found: Sequence[Word]) -> float:
    """The share of words that were right as they came."""
    return sum(word.raw == word.right for word in found) / len(found)


def _table(name: str) -> Confusions:
    return confusions_of((RIGHT / f"confusions_without_{name}.tsv").read_text(encoding="utf-8").splitlines())


def right_text(name: str) -> str:
    """The document as a person restored it."""
    return normalised((RIGHT / f"{name}.txt").read_text(encoding="utf-8"))


def _phrases(name: str) -> list[str]:
    """The phrases of the bank that may be used for a document."""
    return without_phrases_of(right_text(name))


def without_phrases_of(right: str) -> list[str]:
    """The phrases of the bank without those that stand in a right text, whatever the capitals and marks."""
    text = f" {' '.join(_spoken(right))} "
    return [one for one in shipped_phrases() if not _stands_in(one, text)]


def _stands_in(phrase: str, text: str) -> bool:
    words = _spoken(normalised(phrase))
    return len(words) >= _LEAST_WORDS and f" {' '.join(words)} " in text


def _spoken(text: str) -> list[str]:
    return [piece.raw.lower() for line in text.split("\n") for piece in pieces(line) if piece.kind is Kind.WORD]


def _paired(read: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int | None, int]]:
    """For each right word the place of the word read for it, None where there is none."""
    matcher = SequenceMatcher(None, [fold(word) for word in read], [fold(word) for word in right], autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for want in range(first, last):
            place = start + want - first
            yield (place if place < end else None), want
