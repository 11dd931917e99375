"""What offices add to the law book, as pure values."""

from datetime import date
from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import AllOf, AnyOf, AtLeast, Graded, Holds, InTheYear, Received, Since, Times
from thidua.core.rules.subject import Grade
from thidua.core.statutes.asked import Sentence, condition_of
from thidua.core.statutes.citing import cited_plain, text_words
from thidua.core.statutes.provision import Provision, amended, entered, said, whole
from thidua.law.book import lawbook

DAY = date(2026, 4, 1)


def test_a_place_is_told_from_the_smallest_part():
    texts = lawbook().texts
    assert cited_plain("luat_06_2022 24.1.a", texts) == "điểm a khoản 1 Điều 24 Luật số 06/2022/QH15"
    assert cited_plain("nd_152_2025", texts) == "Nghị định số 152/2025/NĐ-CP"
    assert cited_plain("khong_biet 3", texts) == "Điều 3 khong_biet"
    assert text_words(texts["luat_06_2026"]) == "Luật số 06/2026/QH16"


def test_a_whole_number_is_kept_as_one():
    assert [whole(value) for value in (Decimal("2.0"), Decimal("0.7"), True, None)] == [2, Decimal("0.7"), True, None]


def test_values_are_said_as_offices_write_them():
    assert [said(value) for value in (True, False, None, 3, Decimal("0.7"))] == ["có", "không", "", "3", "0,7"]


def test_provisions_join_the_book_oldest_first():
    flags = "co_thi_dua_bo_tinh.so_co_moi_khoi"
    later = Provision(flags, date(2026, 6, 1), Citation("luat_06_2022", "26", "3"), DAY, office="1", value=Decimal(3))
    sooner = Provision(flags, DAY, Citation("luat_06_2022", "26", "3"), DAY, office="1", value=Decimal(2))
    book = amended(lawbook(), {}, (later, sooner)).or_raise()
    told = [book.at(day, office="1/4").value(flags) for day in (date(2026, 3, 31), DAY, date(2026, 6, 1))]
    assert [value.value for value in told] == [1, 2, 3]  # type: ignore[union-attr]
    assert book.digest != lawbook().digest


def test_the_refusal_names_the_article_in_words():
    fixed = Provision("luong_co_so.muc", DAY, Citation("luat_06_2022"), DAY, office="1", value=Decimal(1))
    (reason,) = entered(lawbook(), {}, (), fixed)
    assert (reason.code, "Nghị định số" in str(reason.value("article"))) == (
        "law.parameter_not_delegated",
        True,
    )


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (Sentence("fact", "x"), Holds("x")),
        (Sentence("grade", "T"), InTheYear(Graded(Grade.T))),
        (Sentence("in_year", "x"), InTheYear(Received("x"))),
        (Sentence("ever", "x"), Since("x", AllOf(()))),
        (Sentence("times", "x"), AtLeast(Times("x"))),
    ],
)
def test_each_sentence_is_a_condition(sentence: Sentence, condition: object):
    assert condition_of([sentence], is_any=False) == Ok(condition)


def test_sentences_are_joined_by_all_or_any():
    two = [Sentence("fact", "a"), Sentence("fact", "b")]
    assert condition_of(two, is_any=False) == Ok(AllOf((Holds("a"), Holds("b"))))
    assert condition_of(two, is_any=True) == Ok(AnyOf((Holds("a"), Holds("b"))))


@pytest.mark.parametrize("asked", [[], [Sentence("grade", "Z")], [Sentence("khong_co", "x")]])
def test_what_asks_nothing_is_refused(asked: list):
    assert condition_of(asked, is_any=False) == refuse("statutes.rule_asks_nothing")
