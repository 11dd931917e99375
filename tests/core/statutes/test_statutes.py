"""What offices add to the law book, as pure values."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Graded,
    Holds,
    InTheYear,
    Opposite,
    Received,
    ShareAtLeast,
    Since,
    Streak,
    Times,
    YearsIn,
)
from thidua.core.rules.subject import Grade
from thidua.core.statutes.asked import Sentence, condition_of
from thidua.core.statutes.citing import cited_plain, text_words
from thidua.core.statutes.numbers import number_of, opened, placed
from thidua.core.statutes.provision import Provision, _in_words, amended, entered, said, whole
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility

DAY = date(2026, 4, 1)


def test_a_place_is_told_from_the_smallest_part():
    texts = lawbook().texts
    assert cited_plain("luat_06_2022 24.1.a", texts) == "điểm a khoản 1 Điều 24 Luật số 06/2022/QH15"
    assert cited_plain("nd_152_2025", texts) == "Nghị định số 152/2025/NĐ-CP"
    assert cited_plain("khong_biet 3", texts) == "Điều 3 khong_biet"
    assert text_words(texts["luat_06_2026"]) == "Luật số 06/2026/QH16"


def test_a_text_without_a_number_goes_by_its_name():
    assert text_words(lawbook().texts["quy_dinh_bqp_bca"]).startswith("Quy định của Bộ Quốc phòng, Bộ Công an")
    assert text_words(lawbook().texts["vbhn_115_2026"]) == "115/VBHN-VPQH"


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
        (Sentence("not_fact", "x"), Opposite(Holds("x"))),
        (Sentence("times", "x", 2), AtLeast(Times("x"), "rieng.lan_2")),
        (Sentence("years", "XS", 3), AtLeast(YearsIn(Graded(Grade.XS)), "rieng.nam_3")),
        (Sentence("run", "T", 5), Streak(Graded(Grade.T), "rieng.nam_5")),
        (Sentence("run_of", "x", 2), Streak(Received("x"), "rieng.nam_2")),
        (Sentence("amount", "x", 10), AtLeast(Amount("x"), "rieng.so_10")),
        (Sentence("share", "x|y", 70), ShareAtLeast(Amount("x"), Amount("y"), "rieng.phan_70")),
    ],
)
def test_each_sentence_is_a_condition(sentence: Sentence, condition: object):
    assert condition_of([sentence], is_any=False) == Ok(condition)


def test_sentences_are_joined_by_all_or_any():
    two = [Sentence("fact", "a"), Sentence("fact", "b")]
    assert condition_of(two, is_any=False) == Ok(AllOf((Holds("a"), Holds("b"))))
    assert condition_of(two, is_any=True) == Ok(AnyOf((Holds("a"), Holds("b"))))


@pytest.mark.parametrize(
    "asked", [[], [Sentence("grade", "Z")], [Sentence("run", "Z", 2)], [Sentence("khong_co", "x")]]
)
def test_what_asks_nothing_is_refused(asked: list):
    assert condition_of(asked, is_any=False) == refuse("statutes.rule_asks_nothing")


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        (Sentence("years", "XS"), "statutes.number_missing"),
        (Sentence("share", "x|y", 101), "statutes.number_out_of_range"),
        (Sentence("run_of", "x", 0), "statutes.number_out_of_range"),
    ],
)
def test_a_number_is_there_and_possible(sentence: Sentence, code: str):
    found = condition_of([sentence], is_any=False)
    assert [reason.code for reason in found] == [code]  # type: ignore[union-attr]


# --- rules with numbers of their own -------------------------------------------------------------------------------

LDTT = "lao_dong_tien_tien"
PLACE = Citation("luat_06_2022", "24", "4")


def rule(sentence: Sentence, *, office: str = "1", since: date = DAY) -> Provision:
    """An office's rule for a title, with its numbers in place."""
    condition = condition_of([sentence], is_any=False).or_raise()
    told = placed(condition, office=office, cites=PLACE)
    return Provision(LDTT, since, PLACE, DAY, office=office, condition=told)


def weighed(book, grades: dict[str, str], *, office: str = "1/4", on: date = DAY) -> str:
    facts = dict.fromkeys(("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu"), False)
    facts |= {"doi_tuong": "ca_nhan_co_quan", "tu_luc_doan_ket_tich_cuc_thi_dua": True}
    plain = {"year": 2025, "facts": facts, "grades": grades, "awards": [], "office": office, "from": 2020}
    return str(eligibility(plain, title=LDTT, received=on, book=book).or_raise()["answer"])


def test_a_number_of_an_office_is_asked_there_and_nowhere_else():
    book = entered(lawbook(), {}, (), rule(Sentence("run", "T", 3))).or_raise()
    two, three = {"2024": "T", "2025": "T"}, {"2023": "T", "2024": "T", "2025": "T"}
    low = {str(year): "HT" for year in range(2020, 2024)}
    assert weighed(book, low | two) == "unsatisfied"
    assert weighed(book, low | three) == "satisfied"
    assert weighed(book, low | two, office="2") == "satisfied"
    assert weighed(book, low | two, on=date(2026, 3, 31)) == "satisfied"


def test_two_offices_and_two_rules_may_name_the_same_number():
    first, again = rule(Sentence("run", "T", 3)), rule(Sentence("years", "T", 3), since=date(2026, 3, 1))
    other = rule(Sentence("run", "T", 3), office="2")
    book = entered(lawbook(), {}, (first, other), again).or_raise()
    own = sorted(name for name in book.parameters if number_of(name))
    assert [number_of(name) for name in own] == [(3, "năm"), (3, "năm")]
    assert sorted(str(book.parameters[name].values[0].since) for name in own) == ["2026-03-01", "2026-04-01"]


def test_a_share_is_a_part_of_the_whole():
    book = entered(lawbook(), {}, (), rule(Sentence("share", "so_lao_dong_tien_tien|so_ca_nhan", 80))).or_raise()
    (name,) = [name for name in book.parameters if number_of(name)]
    assert book.parameters[name].values[0].value == Decimal("0.8")
    assert number_of("luong_co_so.muc") is None


def test_a_rule_for_a_title_that_is_not_delegated_names_the_article():
    new = Provision("anh_hung_lao_dong", DAY, PLACE, DAY, office="1", condition=Holds("chap_hanh_tot"))
    (reason,) = entered(lawbook(), {}, (), new)
    assert (reason.code, reason.value("article")) == ("law.title_not_delegated", "Điều 63 Luật số 06/2022/QH15")


def test_what_is_entered_must_say_something():
    nothing = Provision("luong_co_so.muc", DAY, PLACE, DAY)
    nation = Provision(LDTT, DAY, PLACE, DAY, condition=Holds("chap_hanh_tot"))
    codes = [[reason.code for reason in entered(lawbook(), {}, (), new)] for new in (nothing, nation)]
    assert codes == [["statutes.value_missing"], ["statutes.rule_of_the_nation"]]


def test_a_day_that_is_taken_says_what_is_set_there():
    flags = "co_thi_dua_bo_tinh.so_co_moi_khoi"
    kept = Provision(flags, date(2026, 6, 1), Citation("luat_06_2022", "26", "3"), DAY, office="1", value=Decimal(3))
    new = Provision(flags, DAY, Citation("luat_06_2022", "26", "3"), DAY, office="1", value=Decimal(2))
    (reason,) = entered(lawbook(), {}, (kept,), new)
    assert (reason.code, reason.value("value")) == ("statutes.value_set_already", "3")


def test_kept_provisions_that_no_longer_fit_are_refused():
    kept = Provision("luong_co_so.muc", DAY, Citation("luat_06_2022"), DAY, office="1", value=Decimal(1))
    assert [reason.code for reason in amended(lawbook(), {}, (kept,))] == ["law.parameter_not_delegated"]


def test_numbers_that_are_placed_already_stay_and_a_rule_without_them_opens_none():
    told = placed(AllOf((Holds("x"), AtLeast(Times("y"), "rieng.lan_2_abcdef"))), office="1", cites=PLACE)
    assert told == AllOf((Holds("x"), AtLeast(Times("y"), "rieng.lan_2_abcdef")))
    plain = Provision(LDTT, DAY, PLACE, DAY, office="1", condition=Holds("sang_kien_duoc_co_so_cong_nhan"))
    value = Provision("co_thi_dua_bo_tinh.so_co_moi_khoi", DAY, PLACE, DAY, office="1", value=Decimal(2))
    assert opened([plain, value]) == ()


def test_a_number_whose_text_is_not_there_is_refused():
    condition = condition_of([Sentence("run", "T", 3)], is_any=False).or_raise()
    nowhere = Citation("khong_co", "1")
    rule_ = Provision(LDTT, DAY, nowhere, DAY, office="1", condition=placed(condition, office="1", cites=nowhere))
    assert [reason.code for reason in amended(lawbook(), {}, (rule_,))] == ["law.office_entry_faulty"]


def test_an_article_that_is_no_citation_is_said_as_it_is():
    assert _in_words("điều lệ", lawbook()) == "điều lệ"


def test_numbers_among_several_conditions_are_opened_and_a_faulty_text_is_said_without_an_article():
    asked = [Sentence("fact", "sang_kien_duoc_co_so_cong_nhan"), Sentence("times", "giay_khen", 2)]
    condition = condition_of(asked, is_any=True).or_raise()
    new = Provision(LDTT, DAY, PLACE, DAY, office="1", condition=placed(condition, office="1", cites=PLACE))
    assert [number_of(each.name) for each in opened([new])] == [(2, "lần")]
    nowhere = replace(new, cites=Citation("khong_co", "1"))
    assert [reason.code for reason in entered(lawbook(), {}, (), nowhere)] == ["law.office_entry_faulty"]
