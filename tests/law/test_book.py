"""The law as this package holds it: it loads, its citations resolve, and what is not read does not answer."""

import ast
import tomllib
from datetime import date, timedelta
from importlib.resources import files

import pytest

from thidua.core.rules.checking import faults
from thidua.core.rules.condition import Clause
from thidua.core.rules.mark import Status
from thidua.core.rules.nodes import nodes
from thidua.core.rules.parameter import NeedsText, NotInForce, Value
from thidua.core.rules.verdict import Answer
from thidua.law.book import LawError, all_parameters, checked, fact_sheets, lawbook
from thidua.law.eligibility import all_titles
from thidua.law.reading.facts import facts
from thidua.law.reading.instruments import instruments
from thidua.law.reading.parameters import parameters
from thidua.law.reading.tables import Entry, TomlError, text

BOOK = lawbook()
V1, V2 = date(2026, 9, 30), date(2026, 10, 1)
TEXT = '[act]\nname = "a"\nnumber = "1"\nissuer = "QH"\nin_force = 2024-01-01\nmark = "VERIFIED"\nchecked_on = 2026-01-01\nread = "whole"\n'
VALUE = '{ from = 2024-01-01, value = 3, cite = "act 1", mark = "VERIFIED", checked_on = 2026-01-01 }'


def a_parameter(*values: str, unit: str = 'unit = "lần"\n', more: str = "") -> str:
    return f"[times]\n{unit}{more}values = [{', '.join(values)}]\n"


def test_the_book_is_sound():
    assert faults(BOOK) == ()


def test_every_title_of_the_rule_base_is_there():
    assert len(BOOK.titles) == 59
    assert {title.family for title in BOOK.titles.values()} == {"title", "form"}


def test_every_rule_says_what_its_article_says_and_cites_it():
    for rule in BOOK.rules:
        if rule.status is Status.ON:
            assert rule.note.endswith((".", "read.")), rule.title
            assert any(isinstance(node, Clause) for node in nodes(rule.condition)), rule.title


def test_no_rule_answers_beyond_the_text_that_was_read():
    assert {rule.until for rule in BOOK.rules if rule.status is Status.ON} == {V1, date(2025, 6, 30)}
    assert {rule.since for rule in BOOK.rules if rule.status is Status.ON} == {date(2024, 1, 1), date(2025, 7, 1)}


@pytest.mark.parametrize("title", sorted(BOOK.titles))
def test_from_the_amendment_on_every_title_needs_its_text(title: str):
    assert BOOK.at(V1).rule(title) is not None
    assert BOOK.at(V2).rule(title) is None
    assert BOOK.at(V2).needed_text(title) == "luat_06_2026"


def test_no_value_of_the_law_is_given_after_the_amendment():
    told = {name for name in BOOK.parameters if isinstance(BOOK.at(V2).value(name), Value)}
    assert told == set()


@pytest.mark.parametrize("name", sorted(BOOK.parameters))
def test_every_day_since_the_first_has_an_answer(name: str):
    parameter = BOOK.parameters[name]
    day = parameter.values[0].since
    while day < date(2027, 1, 1):
        assert not isinstance(parameter.at(day), NotInForce), day
        day += timedelta(days=30)


def test_what_is_only_remembered_or_heard_is_off():
    base = BOOK.parameters["luong_co_so.muc"]
    assert base.at(date(2024, 6, 30)) == NeedsText("luong_co_so.muc", "nd_24_2023", 1_800_000)
    assert base.at(date(2026, 7, 1)) == NeedsText("luong_co_so.muc", "nd_161_2026", 2_530_000)
    assert base.at(date(2026, 6, 30)).value == 2_340_000


def test_the_draft_of_the_amendment_is_visible_and_off():
    drafts = [rule for rule in BOOK.rules_of("chien_si_thi_dua_co_so") if rule.mark.value == "DRAFT"]
    assert [(rule.status, rule.since) for rule in drafts] == [(Status.NEEDS_TEXT, V2)]


def test_the_files_of_awards_hold_no_number():
    for entry in files("thidua.law").joinpath("awards").iterdir():
        if entry.name.endswith(".py"):
            numbers = [
                node.value
                for node in ast.walk(ast.parse(entry.read_text(encoding="utf-8")))
                if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value is not True
            ]
            assert numbers == [], entry.name


def test_a_file_of_awards_tells_one_title():
    for entry in files("thidua.law").joinpath("awards").iterdir():
        name = entry.name.removesuffix(".py")
        if entry.name.endswith(".py") and name != "__init__":
            assert name in BOOK.titles


def test_the_digest_names_this_law():
    assert len(BOOK.digest) == 64
    assert BOOK.digest == lawbook().digest


def test_a_faulty_book_does_not_load():
    broken = BOOK.__class__(**{**vars_of(BOOK), "facts": {}})
    with pytest.raises(LawError, match="is no fact that is true or false"):
        checked(broken)


def vars_of(book) -> dict[str, object]:
    return {name: getattr(book, name) for name in ("texts", "parameters", "titles", "rules", "facts", "events")}


def test_every_fact_has_words_in_both_languages_and_is_asked_by_a_rule():
    sheets = fact_sheets()
    asked = {getattr(node, "fact", "") for rule in BOOK.rules for node in nodes(rule.condition)}
    assert set(sheets) - asked == set()
    assert [sheet.name for sheet in sheets.values() if not (sheet.vi.strip() and sheet.en.strip())] == []


def test_every_parameter_of_an_article_is_used_by_its_rule():
    used = {
        getattr(node, key, "")
        for rule in BOOK.rules
        for node in nodes(rule.condition)
        for key in ("least", "parameter")
    }
    apart = ("bo_phieu", "tran", "thoi_han", "nop_ho_so", "luong_co_so", "tien_thuong", "quy")
    there = {name for name in all_parameters() if not name.startswith(apart)}
    counted_apart = {"co_thi_dua_bo_tinh.so_co_moi_khoi", "co_thi_dua_chinh_phu.ty_le_toi_da"}
    counted_apart |= {"nguyen_tac.ty_le_nu_uu_tien", "nguyen_tac.so_thang_hieu_luc_thanh_tich"}
    assert there - used == counted_apart


def test_all_titles_at_once():
    told = all_titles({"year": 2025}, received=V2).or_raise()
    assert set(told.values()) == {Answer.UNDETERMINED.value}
    assert set(told) == set(BOOK.titles)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (TEXT.replace('read = "whole"\n', ""), "read is missing"),
        (TEXT.replace("whole", "all"), "read must be one of"),
        (TEXT.replace("VERIFIED", "SURE"), "'SURE' is no mark"),
        (TEXT + "color = 1\n", "unknown color"),
        (TEXT.replace("2024-01-01", "2024"), "in_force must be date"),
        ("act = 1", "a table is wanted"),
    ],
)
def test_a_faulty_text_does_not_load(content: str, message: str):
    with pytest.raises(TomlError, match=message):
        instruments(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (a_parameter(VALUE, unit=""), "unit is missing"),
        (a_parameter(), "no value at all"),
        (a_parameter(VALUE.replace('cite = "act 1", ', "")), "cite is missing"),
        (a_parameter(VALUE.replace("act 1", "Điều 1")), "not a citation"),
        (a_parameter(VALUE.replace("from = 2024-01-01, ", "")), "from is missing"),
        (a_parameter(VALUE.replace("value = 3, ", "")), "value is missing"),
        (a_parameter(VALUE.replace("value = 3", 'value = "3"')), "value must be a number"),
        (a_parameter(VALUE.replace(", checked_on = 2026-01-01", "")), "checked_on is missing"),
        (a_parameter(VALUE.replace(" }", ", why = 1 }")), "unknown why"),
        (a_parameter('{ from = 2024-01-01, needs = "act", value = 3 }'), "unknown value"),
        (a_parameter(VALUE, more="color = 1\n"), "unknown color"),
        (a_parameter(VALUE, more='set_by = "Điều 1"\n'), "not a citation"),
    ],
)
def test_a_faulty_parameter_does_not_load(content: str, message: str):
    with pytest.raises(TomlError, match=message):
        parameters("subject", content)


def test_overlaps_and_gaps_do_not_load():
    later = VALUE.replace("from = 2024-01-01", "from = 2025-01-01")
    assert parameters("subject", a_parameter(VALUE, later))["subject.times"].at(date(2025, 1, 1)).value == 3
    for until in ("2024-06-30", "2025-01-01"):
        with pytest.raises(ValueError, match=r"no value between|two values"):
            parameters("subject", a_parameter(VALUE.replace(" }", f", until = {until} }}"), later))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[a]\nvi = "x"\nen = "x"\n', "either kind"),
        ('[a]\nkind = "judged"\nwords = ["x"]\nvi = "x"\nen = "x"\n', "either kind"),
        ('[a]\nkind = "guessed"\nvi = "x"\nen = "x"\n', "either kind"),
        ('[a]\nkind = "judged"\nen = "x"\n', "vi is missing"),
    ],
)
def test_a_faulty_fact_does_not_load(content: str, message: str):
    with pytest.raises(TomlError, match=message):
        facts(content)


def test_true_is_no_number():
    with pytest.raises(TomlError, match="x must be int"):
        Entry("here", {"x": True}).must("x", int)


def test_the_files_are_in_order():
    assert list(tomllib.loads(text("instruments")))[:2] == ["luat_15_2003", "luat_06_2022"]
