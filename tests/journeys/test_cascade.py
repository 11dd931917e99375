"""A ward launches a drive to all its schools in one step and watches the board, in a real browser."""

from typing import Any

import pytest

from tests.journeys import steps

pytestmark = [pytest.mark.browser, pytest.mark.journey]
NAME = "Đợt thi đua thử của các trường"


def test_a_ward_launches_to_its_schools_and_sees_who_takes_part(page: Any, demo: str):
    steps.log_in(page, demo, "phuong")
    page.goto(f"{demo}/phong-trao/phat-dong-moi/")
    page.fill("[name=name]", NAME)
    page.fill("[name=plan_number]", "51/KH-UBND")
    for field, day in (("first", "08/12/2025"), ("last", "30/06/2026"), ("due", "31/12/2025")):
        page.fill(f"[name={field}]", day)
    page.check("[name=kind_called][value=school]")
    steps.press(page, "Kiểm tra trước")
    assert "Đã chọn đơn vị để giao (5)" in page.locator("#kiem-tra").inner_text()
    assert page.locator("[name=name]").input_value() == NAME
    steps.press(page, "Lưu và phát động")
    page.wait_for_url("**/trien-khai/")
    assert steps.heading(page) == "Triển khai đến đơn vị"
    assert "0 : 5 = 0,00 %" in page.locator("main").inner_text()
    page.get_by_role("link", name="5 Chưa nhận").first.click()
    assert page.locator("#don-vi tbody tr").count() == 5
    page.get_by_role("link", name="Bỏ lọc").click()
    steps.press(page, "Nhắc 5 đơn vị chưa phát động")
    page.get_by_text("Đã nhắc 5 đơn vị").wait_for()
    assert page.get_by_text("đã nhắc lúc").count() == 5
    page.goto(f"{demo}/phong-trao/so-phong-trao/")
    assert "Bình dân học vụ số" in page.locator("main").inner_text()
