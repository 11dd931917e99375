"""A language of four words, small enough to work the chances out by hand."""

import math
from array import array

import pytest

from thidua.core.vietnamese.restore.choices import Choices
from thidua.core.vietnamese.restore.counted import Ngrams, Phrases
from thidua.core.vietnamese.restore.language import LanguageModel
from thidua.core.vietnamese.restore.lattice import shares

WORDS = ("<u>", "<n>", "<p>", "là", "lá", "cây")
ONE, TWO = 11, 22  # sixteenths of a nat: chances of about 1/2 and 1/4


def model(phrases=None):
    table = Ngrams(
        words=WORDS,
        costs=bytes([80, 32, 32, 32, 32, 32]),
        backoffs=bytes(6),
        pairs=array("Q", [5 << 16 | 3, 5 << 16 | 4]),
        pair_costs=bytes([TWO, ONE]),
        pair_backoffs=bytes([0, 0]),
        triples=array("Q", [(2 << 16 | 5) << 16 | 3]),
        triple_costs=bytes([0]),
    )
    return LanguageModel(table, phrases or Phrases())


def chance(sixteenths):
    return math.exp(-sixteenths / 16)


def test_a_triple_then_a_pair_then_a_word_alone():
    known = model()
    mark, la, leaf, tree = (known.number(word) for word in ("<p>", "là", "lá", "cây"))
    assert known.after_two(mark, tree, (la, leaf)) == [chance(0), chance(ONE)]
    assert known.after_two(la, tree, (la, leaf)) == [chance(TWO), chance(ONE)]
    assert known.after_two(tree, la, (la, leaf)) == [chance(32), chance(32)]
    assert known.after_one(tree, (la, leaf, mark)) == [chance(TWO), chance(ONE), chance(32)]


def test_unknown_words_come_anywhere():
    assert model().after_two(5, 3, (0,)) == [1e-4]
    assert model().number("xyz") == 0


def test_phrases_move_the_chances():
    phrases = Phrases()
    phrases.learn(["là", "cây", "lá"], times=60)
    refined = model(phrases)
    la, leaf, tree = (refined.number(word) for word in ("là", "lá", "cây"))
    after_pair = (60 + 100 * chance(ONE)) / 160
    assert refined.after_two(la, tree, (leaf,)) == [pytest.approx((60 + 40 * after_pair) / 100)]


def test_neighbours_on_both_sides_decide():
    known = model()
    mark, la, leaf, tree = (known.number(word) for word in ("<p>", "là", "lá", "cây"))
    places = [Choices((tree,), (1.0,)), Choices((la, leaf), (0.5, 0.5))]
    found = shares(known, places, (mark, mark))
    assert found[0] == [1.0]
    total = chance(0) + chance(ONE)
    assert found[1] == pytest.approx([chance(0) / total, chance(ONE) / total])


def test_what_comes_later_reaches_back():
    known = model()
    mark, la, leaf, tree = (known.number(word) for word in ("<p>", "là", "lá", "cây"))
    places = [Choices((tree, la), (0.5, 0.5)), Choices((leaf,), (1.0,))]
    found = shares(known, places, (leaf, leaf))
    first, second = chance(32) * chance(ONE), chance(32) * chance(32)
    assert found[0] == pytest.approx([first / (first + second), second / (first + second)])
    assert mark == 2


def test_two_words_before_decide_where_one_would_decide_otherwise():
    """After cây alone lá is likelier than là; after a mark and cây it is là, which only the triples know."""
    known = model()
    mark, la, leaf, tree = (known.number(word) for word in ("<p>", "là", "lá", "cây"))
    places = [Choices((tree,), (1.0,)), Choices((la, leaf), (0.5, 0.5))]
    after_mark, after_leaf = (shares(known, places, (before, before))[1] for before in (mark, leaf))
    assert after_mark[0] > after_mark[1]
    assert after_leaf[0] < after_leaf[1]


def test_a_hopeless_choice_has_no_share_and_the_others_all():
    known = model()
    mark, la, leaf, tree = (known.number(word) for word in ("<p>", "là", "lá", "cây"))
    places = [Choices((tree,), (1.0,)), Choices((la, leaf), (1.0, 1e-9))]
    assert shares(known, places, (mark, mark)) == [[1.0], [1.0, 0.0]]


def test_what_is_remembered_is_forgotten_when_it_is_too_much(monkeypatch):
    monkeypatch.setattr("thidua.core.vietnamese.restore.language._REMEMBERED", 1)
    known = model()
    la, leaf, tree = (known.number(word) for word in ("là", "lá", "cây"))
    asked = [known.after_one(tree, nexts) for nexts in ((la,), (leaf,), (la,))]
    assert asked == [[chance(TWO)], [chance(ONE)], [chance(TWO)]]
    assert len(known._after_one) == 1
