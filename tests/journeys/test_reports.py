"""A unit and an officer of ward plan 003, and a leader of plan 000 with the reports, in a real browser."""

import re
from typing import Any

import pytest

from tests.journeys.steps import log_in, press

pytestmark = [pytest.mark.browser, pytest.mark.journey]


def fill(page: Any, field: str, text: str) -> None:
    """Fill one field and wait until it says that it is saved."""
    page.locator(f"[data-field='{field}']").fill(text)
    page.locator(f"[data-field='{field}']").blur()
    page.locator(f"[data-mark='{field}']").get_by_text("Đã lưu").wait_for()


def test_a_unit_fills_a_report_that_saves_itself(page: Any, demo: str):
    log_in(page, demo, "todanpho")
    page.goto(f"{demo}/bao-cao/")
    row = page.locator("tr", has_text="09/12/2025").filter(has_text="Tổ dân phố thứ 4")
    row.get_by_role("link").first.click()
    first = page.locator("input[data-field]").first
    first.fill("12a")
    first.blur()
    page.get_by_text("có chữ (a) trong con số").wait_for()
    for each in page.locator("input[data-field]").all():
        fill(page, each.get_attribute("data-field"), "5")
    for each in page.locator("select[data-field]").all():
        each.select_option(index=2)
        page.locator(f"[data-mark='{each.get_attribute('data-field')}']").get_by_text("Đã lưu").wait_for()
    fill(page, "#KQ", "Kết quả (dữ liệu minh họa)")
    fill(page, "#KK", "Khó khăn (dữ liệu minh họa)")
    press(page, "Gửi báo cáo")
    page.get_by_text("Đã gửi báo cáo, bản số 1.").wait_for()


def test_an_officer_approves_and_sees_thirteen_targets_add_up(page: Any, demo: str):
    log_in(page, demo, "phuong")
    page.goto(f"{demo}/bao-cao/")
    page.get_by_role("link", name=re.compile("^Phát động đợt thi đua thực hiện thắng lợi")).first.click()
    page.get_by_role("link", name="09/12/2025").click()
    page.get_by_role("link", name="Tổ dân phố thứ 2").click()
    press(page, "Duyệt")
    page.get_by_text("số liệu được cộng vào tổng hợp").wait_for()
    page.locator("nav.crumbs a").last.click()
    press(page, "Xem tổng hợp")
    rows = page.locator("table.bullets tbody tr")
    assert rows.count() == 14
    wanted = [text.strip() for text in page.locator("table.bullets tbody td:nth-child(2)").all_inner_texts()]
    assert wanted[0] == "≥ 12 %"
    assert {"< 1 %", "= 55,02 %", "> 95 %", "= mức độ 1"} <= set(wanted)
    page.get_by_role("link", name=re.compile("^C8:")).click()
    page.get_by_role("link", name="Tổ dân phố thứ 1").click()
    page.get_by_text("Đã duyệt").first.wait_for()


def test_a_leader_sees_the_board_and_the_report_but_no_draft(page: Any, demo: str):
    log_in(page, demo, "lanhdao")
    page.goto(f"{demo}/bao-cao/")
    page.get_by_role("link", name=re.compile("^Phát động đợt thi đua đặc biệt")).first.click()
    for day in ("30/04/2023", "29/06/2023", "04/01/2024"):
        assert page.get_by_text(f"hết ngày {day}").is_visible()
    page.get_by_role("link", name="30/04/2023").click()
    assert page.locator("nav.tabs").inner_text().count("(3)") == 2
    press(page, "Xem tổng hợp")
    press(page, "Lập báo cáo tổng hợp")
    with page.expect_download() as told:
        page.get_by_role("link", name="DOCX").click()
    assert told.value.suggested_filename.endswith(".docx")
