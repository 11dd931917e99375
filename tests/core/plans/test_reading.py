"""What holds of every reading, whatever the text."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.plans.readings import NAMES, plan_text, read_text, reading, source
from thidua.core.documents.received import received_text
from thidua.core.plans.acceptance.shapes import faults
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.groups import LIST_GROUPS, SINGLE_GROUPS
from thidua.core.plans.reading import read

PIECES = st.sampled_from(
    [
        "KẾ HOẠCH", "I. CHỈ TIÊU", "1. ", "a) ", "- ", "+ ", "* Hình thức:", "Số: 12/KH-UBND", "ngày 10 tháng 01 năm 2024",
        "trước ngày 25/9/2025", "từ tháng 1 đến hết tháng 4 năm 2023", "trên 95%", "55,02%", "phong trào thi đua “", "”",
        "[Điểm tự chấm + Điểm của 6 đơn vị chấm chéo]/7", "Nơi nhận:", "./.", "KT. TRƯỞNG BAN", "Căn cứ Quyết định số 5/QĐ-UBND",
        "gồm 11 đơn vị: A; B", "(03/02/1930 - 03/02/2025)", "Quý 111/2024:", "thi đua, khen thưởng", "¢6 & 1y", "|", "**", "\t",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=30), st.sampled_from(["\n", "\n\n", " "])), max_size=40).map(
    "".join
)


def holds(text: str, found: PlanReading) -> None:
    lines = received_text(text).lines
    for fact in found.facts:
        assert fact.src
        assert fact.src in lines[fact.line - 1].text
        assert fact.line <= fact.line_to <= len(lines)
        assert 0 <= fact.confidence <= 100
        assert list(faults(fact.group, fact.value, key=fact.key)) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_the_sources_stands_where_it_says(name: str):
    holds(source(name), reading(name))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_is_read(text: str):
    holds(text, read_text(text))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(NAMES)), st.integers(0, 300), st.integers(0, 300), st.characters())
def test_a_source_with_lines_and_letters_lost_is_read(name: str, first: int, second: int, char: str):
    lines = source(name).split("\n")
    del lines[first : first + 3]
    text = "\n".join(lines).replace("\n\n", f"\n{char}\n", 1)[second:]
    holds(text, read_text(text))


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_unique_and_stand_in_the_order_of_their_groups(name: str):
    found = reading(name).facts
    assert len({fact.key for fact in found}) == len(found)
    order = [(*SINGLE_GROUPS, *LIST_GROUPS).index(fact.group) for fact in found]
    assert order == sorted(order)


def test_a_single_group_has_one_fact():
    assert {group: len(reading("002").of(group)) for group in ("kind", "number", "issued_on", "title", "scoring")} == {
        "kind": 1, "number": 1, "issued_on": 1, "title": 1, "scoring": 1,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "   ", "\n\n \n"])
def test_an_empty_text_is_said_to_be_empty(text: str):
    found = read_text(text)
    assert (found.facts, [note.code for note in found.notes]) == ((), ["reading.empty"])


def test_a_text_on_both_sides_of_a_cut_line_gives_the_same_facts():
    whole = plan_text("I. CHỈ TIÊU", "1. Tỷ lệ hộ nghèo giảm còn dưới 1% theo chuẩn.")
    cut = plan_text("I. CHỈ TIÊU", "1. Tỷ lệ hộ nghèo giảm", "còn dưới 1% theo chuẩn.")
    assert [fact.value for fact in read_text(whole).of("targets")] == [
        fact.value for fact in read_text(cut).of("targets")
    ]


@pytest.mark.parametrize("filler", ["1", " ", "1 ", "a ", "“", "(", "1/", "từ 1 đến ", "5% ", "phong trào ", "- a\n"])
def test_a_megabyte_of_one_thing_is_read_in_time(filler: str):
    text = plan_text("I. CHỈ TIÊU", filler * (1_000_000 // len(filler)))
    started = time.process_time()
    found = read(received_text(text))
    assert time.process_time() - started < 8
    assert [note.code for note in found.notes if note.code == "reading.cut_short"] == ["reading.cut_short"]
