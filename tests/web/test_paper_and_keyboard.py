"""Pages on A4 paper, and the keyboard on a phone: nothing cut off, nothing folded away, no focus under the bar."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

A4_BETWEEN_THE_MARGINS = {"width": 624, "height": 900}
"""16,5 cm in pixels of the style sheet: narrower than many a phone held sideways."""
OUTSIDE = """() => [...document.querySelectorAll('main table')].filter(table =>
    table.getBoundingClientRect().right > innerWidth).map(table => table.className)"""
OBSCURED = """() => {
    const seen = document.activeElement.getBoundingClientRect();
    const bar = document.querySelector('.rooms').getBoundingClientRect();
    const isOnPage = document.activeElement.closest('main');
    return Boolean(isOnPage) && seen.bottom > bar.top && seen.top < bar.bottom;
}"""


@pytest.fixture
def paper(page: Any) -> Any:
    page.set_viewport_size(A4_BETWEEN_THE_MARGINS)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", ["/khoi-thi-dua/charts/", "/khoi-thi-dua/grid/", "/parts/"])
def test_no_table_is_cut_off_on_paper(paper: Any, site: str, path: str):
    paper.goto(site + path)
    assert paper.locator("main table").count() > 0
    assert paper.evaluate(OUTSIDE) == []


def test_tables_stay_tables_on_paper_and_buttons_stay_away(paper: Any, site: str):
    paper.goto(f"{site}/parts/")
    rows = paper.locator("table.cards > tbody > tr")
    assert {row.evaluate("row => getComputedStyle(row).display") for row in rows.all()} == {"table-row"}
    assert [button for button in paper.locator(".button").all() if button.is_visible()] == []


def test_what_is_folded_is_unfolded_on_paper(paper: Any, site: str):
    paper.goto(f"{site}/home/")
    folded = paper.locator("details.more:not([open]) .todo__say")
    assert folded.count() > 0
    assert [line for line in folded.all() if not line.evaluate("line => line.checkVisibility()")] == []


def test_on_a_phone_no_focus_hides_under_the_bar(page: Any, site: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/khoi-thi-dua/grid/")
    hidden = []
    for _ in range(40):
        page.keyboard.press("Tab")
        hidden.append(page.evaluate(OBSCURED))
    assert hidden == [False] * 40
