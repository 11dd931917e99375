from dataclasses import dataclass

from tests.core.plans.readings import plan_text
from thidua.core.documents.received import received_text
from thidua.core.plans.reading import read
from thidua.core.plans.text.row import rows_of

LINE = "Ty 18 hd so dat 98%"


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    restored: str
    changed: bool
    confidence: int = 100


@dataclass(frozen=True)
class Words:
    tokens: tuple[Word, ...]


class Spelling:
    """Restores the words it knows, as the real restorer does."""

    def __init__(self, **known: str) -> None:
        self.known = known

    def restore_lines(self, lines):
        return tuple(self._line(line) for line in lines)

    def _line(self, line: str) -> Words:
        tokens, at = [], 0
        for word in line.split():
            at = line.index(word, at)
            tokens.append(Word(at, at + len(word), self.known.get(word, word), word in self.known))
            at += len(word)
        return Words(tuple(tokens))


SPELLING = Spelling(**{"Ty": "Tỷ", "18": "lệ", "hd": "hồ", "so": "sơ", "dat": "đạt"})


def test_restored_words_lead_back_to_the_raw_line():
    (row,) = rows_of(received_text(LINE).lines, SPELLING, is_damaged=True)
    assert row.text == "Tỷ lệ hồ sơ đạt 98%"
    assert [row.raw[row.raw_start(at) : row.raw_end(at + 2)] for at in (0, 3, 6, 9)] == ["Ty", "18", "hd", "so"]
    assert row.raw[row.raw_start(16) : row.raw_end(19)] == "98%"


def test_facts_carry_restored_words_and_raw_sources():
    text = plan_text("I. CHỈ TIÊU", f"1. {LINE}.")
    (fact,) = [fact for fact in read(received_text(text), SPELLING).facts if fact.group == "targets"]
    assert (fact.value["name"], fact.value["value"], fact.src) == ("Tỷ lệ hồ sơ", 98, "Ty 18 hd so dat 98%")


@dataclass(frozen=True)
class Doubting:
    """Restores nothing, and is sure of no word that stands in `doubts`."""

    doubts: dict[str, int]

    def restore_lines(self, lines):
        return tuple(self._line(line) for line in lines)

    def _line(self, line: str) -> Words:
        tokens, at = [], 0
        for word in line.split():
            at = line.index(word, at)
            tokens.append(Word(at, at + len(word), word, False, self.doubts.get(word, 100)))
            at += len(word)
        return Words(tuple(tokens))


def confidence_with(doubts: dict[str, int]) -> int:
    text = plan_text("I. CHỈ TIÊU", "1. Tỷ lệ hồ sơ đúng hạn đạt 98%.", "2. Tỷ lệ khác đạt 50%.")
    found = read(received_text(text), Doubting(doubts)).of("targets")
    return found[0].confidence


def test_a_fact_is_no_surer_than_half_way_from_its_least_sure_word():
    assert confidence_with({}) == 85
    assert confidence_with({"hồ": 40, "sơ": 60}) == 70
    assert confidence_with({"hồ": 90}) == 85
    assert confidence_with({"khác": 0}) == 85
