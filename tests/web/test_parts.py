"""The arithmetic of the parts, and the parts as pages show them."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from tests.web.gallery import MARKS, ON, PHASES
from thidua.core.workflow import ALL
from thidua.web.components import words
from thidua.web.components.bars import bars
from thidua.web.components.heat import heat
from thidua.web.components.states import ICONS, KINDS, state_badge
from thidua.web.components.timeline import LETTER, timeline


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (Fraction(643, 7), 2, "91,86"),
        (Fraction(638, 7), None, "91,14"),
        (Fraction(125, 2), None, "62,5"),
        (Fraction(100), None, "100"),
        (Decimal("8.50"), None, "8,50"),
        (Decimal("1234.5"), 2, "1.234,50"),
        (Decimal("-0.5"), None, "−0,5"),
        (0, None, "0"),
        (None, 2, "–"),
        ("", None, "–"),
    ],
)
def test_a_number_is_written_as_offices_do(value: object, places: int | None, written: str):
    assert words.number(value, places) == written


@pytest.mark.parametrize(
    ("days", "is_done", "kind", "said"),
    [
        (-7, False, "late", "quá hạn 7 ngày"),
        (-7, None, "past", "đã qua"),
        (-7, True, "done", "đã xong"),
        (0, False, "near", "hôm nay là ngày cuối"),
        (0, None, "near", "hôm nay là ngày cuối"),
        (7, False, "near", "còn 7 ngày"),
        (8, False, "far", "còn 8 ngày"),
    ],
)
def test_a_deadline_is_told_in_days(days: int, is_done: bool | None, kind: str, said: str):
    found = words.deadline(ON + timedelta(days=days), today=ON, is_done=is_done)
    assert (found.kind, found.words, found.days) == (kind, said, days)


def test_days_and_moments_are_those_of_the_office():
    late_evening = datetime(2024, 5, 30, 18, 5, tzinfo=ZoneInfo("UTC"))
    assert words.day(late_evening) == "31/05/2024"
    assert words.moment(late_evening) == "01:05 31/05/2024"
    assert words.day(None) == "–"


def test_every_state_has_a_badge_with_the_staffs_word():
    shown = {(life.kind, state.name): state_badge(life.kind, state.name) for life in ALL for state in life.states}
    assert {key: badge.word for key, badge in shown.items()} == {
        (life.kind, state.name): state.staff for life in ALL for state in life.states
    }
    assert set(KINDS) <= set(shown)
    assert {badge.icon for badge in shown.values()} <= set(ICONS.values())


def test_bars_are_shares_of_the_axis():
    rows = [
        {"label": "A", "value": Decimal("91.86"), "rank": 1},
        {"label": "B", "value": None, "rank": None},
        {"label": "C", "value": Decimal(120), "rank": 2},
        {"label": "D", "value": Decimal(-3), "rank": 3},
    ]
    drawn, end = bars(rows, maximum=100)
    assert end == 100
    assert [(bar.width, bar.is_first) for bar in drawn] == [
        ("91.86", True),
        ("", False),
        ("100.00", False),
        ("0.00", False),
    ]


def test_bars_without_an_end_go_to_the_largest_value():
    drawn, end = bars([{"label": "A", "value": 30}, {"label": "B", "value": 40}])
    assert (end, [bar.width for bar in drawn]) == (40, ["75.00", "100.00"])


def test_bars_of_nothing_have_an_axis_still():
    assert bars([{"label": "A", "value": Decimal(0)}]) == (bars([{"label": "A", "value": Decimal(0)}])[0], 1)


def test_heat_goes_from_the_lowest_to_the_highest():
    cells = [Decimal(80), Decimal(90), Decimal(100), None]
    drawn = heat("abcd", [{"label": "x", "cells": cells}])
    assert [cell.shade for cell in drawn.rows[0].cells] == ["heat-0", "heat-3", "heat-6", "heat-none"]
    assert (drawn.low, drawn.high) == (80, 100)


def test_heat_of_equal_values_is_the_middle_shade():
    drawn = heat("ab", [{"label": "x", "cells": [{"value": 5, "is_self": True}, {"value": 5}]}])
    assert [(cell.shade, cell.is_self) for cell in drawn.rows[0].cells] == [("heat-3", True), ("heat-3", False)]


def test_heat_of_nothing_has_no_scale():
    drawn = heat("a", [{"label": "x", "cells": [None]}])
    assert (drawn.low, drawn.high) == (None, None)


@given(st.lists(st.integers(0, 1000), min_size=1))
def test_heat_keeps_the_order_of_values(values: list[int]):
    shades = [int(cell.shade[-1]) for cell in heat("a" * len(values), [{"label": "x", "cells": values}]).rows[0].cells]
    ordered = [shade for _value, shade in sorted(zip(values, shades, strict=True))]
    assert ordered == sorted(ordered)
    assert all(0 <= shade <= 6 for shade in shades)


def test_the_timeline_places_phases_and_marks_by_day():
    drawn = timeline(PHASES, MARKS, today=ON)
    assert drawn is not None
    assert [(phase.x, phase.tense) for phase in drawn.phases] == [
        (0, "past"),
        (248, "now"),
        (497, "ahead"),
        (748, "ahead"),
    ]
    assert [mark.deadline.kind for mark in drawn.marks] == ["done", "near", "far", "far", "far"]
    assert drawn.today_x == 401
    assert [entry.name for entry in drawn.entries][:3] == [
        "Quý I: ký giao ước",
        "Gửi bản đăng ký thi đua về Trưởng khối",
        "Quý II: triển khai",
    ]


def test_the_timeline_leaves_out_what_has_no_day():
    assert timeline([{"name": "?", "first": None, "last": None}], [{"name": "?", "due": None}], today=ON) is None


def test_words_of_the_timeline_never_cover_each_other():
    marks = [{"name": "Một việc có tên khá dài để đo", "due": date(2024, month, 5)} for month in range(1, 13)]
    drawn = timeline([], marks, today=ON)
    assert drawn is not None
    spans: dict[int, list[tuple[int, int]]] = {}
    for mark in drawn.marks:
        length = len(mark.label) * LETTER
        start = mark.label_x if mark.anchor == "start" else mark.label_x - length
        spans.setdefault(mark.y, []).append((start, start + length))
    assert [lane for lane in spans.values() if any(b[0] < a[1] for a, b in pairwise(sorted(lane)))] == []
    assert all(start >= 0 and end <= 1000 for lane in spans.values() for start, end in lane)


def test_overlapping_phases_take_lanes_of_their_own():
    phases = [
        {"name": "A", "first": date(2024, 1, 1), "last": date(2024, 6, 30)},
        {"name": "B", "first": date(2024, 3, 1), "last": date(2024, 4, 30)},
    ]
    drawn = timeline(phases, [], today=ON)
    assert drawn is not None
    assert len({phase.y for phase in drawn.phases}) == 2


def shown(template: str, **content: Any) -> str:
    request = RequestFactory().get("/?kind=plan&page=2")
    return Template("{% load thidua %}" + template).render(RequestContext(request, content))


def test_paging_keeps_the_other_parameters():
    page = Paginator(range(95), 10).get_page(2)
    html = shown("{% paging page %}", page=page)
    assert 'href="?kind=plan&amp;page=3"' in html
    assert "11–20 trong tổng số 95" in html
    assert '<span aria-current="page">2</span>' in html


def test_two_lists_of_a_page_turn_apart():
    html = shown('{% paging page "chi" "pay" %}', page=Paginator(range(95), 10).get_page(2))
    assert 'href="?kind=plan&amp;page=2&amp;chi=3#pay"' in html


def test_one_page_needs_no_paging():
    assert shown("{% paging page %}", page=Paginator(range(3), 10).get_page(1)).strip() == ""


def test_a_disabled_action_says_why():
    html = shown('{% include "web/parts/action.html" with url="/x/" verb="Chốt điểm" why_disabled="Còn 2 phiếu." %}')
    assert 'aria-disabled="true"' in html
    assert "Còn 2 phiếu." in html
    assert "/x/" not in html


def test_missing_differs_from_zero():
    assert shown("{{ a|missing }} {{ b|missing }}", a=None, b=0) == "– 0"


def test_no_reasons_show_nothing():
    assert shown("{% reasons list %}", list=()).strip() == ""


def test_a_reason_is_escaped():
    assert "&lt;b&gt;" in shown("{% reasons list %}", list=["<b>"])


def test_words_follow_the_language():
    with override("en"):
        assert words.deadline(ON + timedelta(days=1), today=ON).words == "1 day left"
        assert words.deadline(ON - timedelta(days=2), today=ON).words == "2 days overdue"
