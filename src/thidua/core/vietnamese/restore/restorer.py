"""Gives ruined text its words back, every change open to view; see docs/algorithms/restoration.md."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from thidua.core.vietnamese.restore.counted import MARK
from thidua.core.vietnamese.restore.damage import is_clean, is_ruined
from thidua.core.vietnamese.restore.lattice import shares
from thidua.core.vietnamese.restore.lines import Decision, RestoredLine, rebuilt
from thidua.core.vietnamese.restore.model import Model
from thidua.core.vietnamese.restore.numerals import may_be_word
from thidua.core.vietnamese.restore.slots import Slot, slots
from thidua.core.vietnamese.restore.tokens import Kind

# Long texts are worked through in stretches that end at a punctuation mark, if one comes in time.
_STRETCH, _STRETCH_MOST = 150, 600
# A word read with less chance than this is hard. Ruined Vietnamese has one in twenty, other languages eight in ten.
_HARD = 0.0067
_HARD_ONE_IN = 2.5
# So many words of a stretch tell by themselves whether it is Vietnamese.
_TELLING = 40


class Restorer:
    """Restores the lines of one text at a time."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def taught(self, confirmed: Iterable[str]) -> "Restorer":
        """A restorer that has also read texts which officers have confirmed: their phrases are in its bank.

        It shares everything else with this one, which stays as it is; making it takes a few milliseconds a text.
        """
        return Restorer(self._model.taught(confirmed))

    def restore_lines(self, lines: Sequence[str]) -> tuple[RestoredLine, ...]:
        """Each line restored, in the same order. What is not ruined, or no Vietnamese, comes back as it was given."""
        composed = [unicodedata.normalize("NFC", line) for line in lines]
        decided = list(self._decided(composed)) if is_ruined(composed) else []
        found: dict[int, dict[int, Decision]] = {}
        for decision in _vietnamese(decided):
            found.setdefault(decision.slot.line, {})[decision.slot.piece.start] = decision
        return tuple(
            rebuilt(line, found.get(number, {}) if not is_clean(line) else {}) for number, line in enumerate(composed)
        )

    def _decided(self, lines: Sequence[str]) -> Iterator[list[Decision]]:
        """Every place where there was a choice, with what was chosen, stretch by stretch."""
        language = self._model.language
        before = (language.number(MARK),) * 2
        for stretch in _stretches(list(slots(self._model, lines))):
            weighed = shares(language, [slot.choices for slot in stretch], before)
            best = [share.index(max(share)) for share in weighed]
            yield [
                Decision(slot, _chosen(stretch, best, index, share[-1]), share)
                for index, (slot, share) in enumerate(zip(stretch, weighed, strict=True))
                if slot.texts
            ]
            numbers = [*before, *(slot.choices.numbers[place] for slot, place in zip(stretch, best, strict=True))]
            before = (numbers[-2], numbers[-1])


def _chosen(stretch: Sequence[Slot], best: Sequence[int], index: int, as_number: float) -> int:
    """The best choice; for a look-alike of a number the last one, which is the number, unless it cannot be one."""
    if stretch[index].piece.kind is not Kind.LOOKALIKE or may_be_word(stretch, best, index, 1 - as_number):
        return best[index]
    return len(stretch[index].texts) - 1


def _vietnamese(stretches: Sequence[Sequence[Decision]]) -> Iterator[Decision]:
    """The decisions of what is Vietnamese: a long stretch in another tongue, or of noise, is left as it was given.

    Where most of the text is none, a short stretch is too little to tell, and is left as well.
    """
    is_foreign = _is_foreign([decision for stretch in stretches for decision in stretch])
    for stretch in stretches:
        is_long = sum(decision.slot.piece.kind is Kind.WORD for decision in stretch) >= _TELLING
        if not (_is_foreign(stretch) if is_long else is_foreign):
            yield from stretch


def _is_foreign(decided: Sequence[Decision]) -> bool:
    """Whether most words were so hard to read as Vietnamese that the text is in another language."""
    words = [decision for decision in decided if decision.slot.piece.kind is Kind.WORD]
    hard = sum(decision.slot.choices.chances[decision.place] < _HARD for decision in words)
    return hard * _HARD_ONE_IN > len(words)


def _stretches(all_slots: list[Slot]) -> list[list[Slot]]:
    ends = [0]
    for index, slot in enumerate(all_slots, start=1):
        if index - ends[-1] >= (_STRETCH if not slot.texts else _STRETCH_MOST):
            ends.append(index)
    return [all_slots[start:end] for start, end in pairwise([*ends, len(all_slots)]) if start < end]
