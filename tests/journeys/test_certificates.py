"""Where the pieces of a certificate stand is set by dragging on the preview; anybody checks a number."""

import re
from typing import Any

import pytest

from tests.journeys.steps import log_in, press

pytestmark = [pytest.mark.browser, pytest.mark.journey]


def number(page: Any, row: str, name: str) -> float:
    """A field of a row in millimetres."""
    field = page.locator(f"tr[data-row='{row}'] [name$='-{name}']")
    return float(field.input_value().replace(",", "."))


def test_a_piece_is_dragged_let_go_moved_by_arrows_and_saved(page: Any, demo: str):
    log_in(page, demo, "phuong")
    page.goto(f"{demo}/giay-chung-nhan/")
    press(page, "Mẫu in")
    page.locator("a[href*='/sua/']").first.click()
    spot = page.locator("[data-spot]:visible").first
    row = spot.get_attribute("data-spot")
    box, preview = spot.bounding_box(), page.locator("[data-preview]").bounding_box()
    width = float(page.locator("form[data-layout]").get_attribute("data-width")) / 10
    left, top, scale = number(page, row, "left"), number(page, row, "top"), preview["width"] / width

    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 5, box["y"] + 5 + 10 * scale, steps=4)
    page.mouse.up()
    assert number(page, row, "top") == pytest.approx(top + 10, abs=0.3)
    assert number(page, row, "left") == pytest.approx(left, abs=0.3)

    page.mouse.move(box["x"] + 200, box["y"] + 200)
    assert number(page, row, "top") == pytest.approx(top + 10, abs=0.3), "let go, it follows the mouse no more"
    spot.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    after = number(page, row, "top")
    assert after == pytest.approx(top + 11.1, abs=0.3)

    page.locator("#name").fill("Kéo thử (minh họa)")
    press(page, "Lưu mẫu in")
    page.get_by_text(re.compile("^Đã lưu mẫu in")).wait_for()
    page.locator("tr, li", has_text="Kéo thử").locator("a[href*='/sua/']").first.click()
    assert number(page, row, "top") == after, "it stands where it was put"


def test_anybody_checks_the_number_of_a_certificate(page: Any, demo: str):
    log_in(page, demo, "phuong")
    page.goto(f"{demo}/giay-chung-nhan/")
    page.locator("tbody a").first.click()
    rows = page.locator("tbody tr")
    fallen, standing = rows.filter(has_text="Đã bị hủy bỏ").first, rows.filter(has_text="Còn hiệu lực").first
    numbers = [re.search(r"\w{4}-\w{4}-\w{4}", each.inner_text()).group() for each in (fallen, standing)]
    page.context.clear_cookies()
    for typed, said in zip(numbers, ("Đã bị hủy bỏ", "Còn hiệu lực"), strict=True):
        page.goto(f"{demo}/kiem-tra/")
        page.locator("input[name='code'], textarea[name='code']").first.fill(typed)
        page.locator("main form button").first.click()
        page.get_by_text(said).first.wait_for()
