"""From the reviewed list to a paper that anybody can check: draft, prize, signature, number, certificates, register."""

import re
from typing import Any

import pytest

from tests.journeys.steps import log_in, press

pytestmark = [pytest.mark.browser, pytest.mark.journey]


def drafted(page: Any, demo: str) -> tuple[str, int]:
    """A draft of all reviewed cases, checked: its address, and how many it names."""
    log_in(page, demo, "thuongtruc")
    page.goto(f"{demo}/quyet-dinh/")
    press(page, "Soạn quyết định")
    chosen = page.locator("input[name=item]").all()
    for each in chosen:
        each.check()
    page.fill("[name=about]", "công nhận danh hiệu Lao động tiên tiến (dữ liệu minh họa)")
    page.fill("[name=signer]", "Lãnh đạo Ban (minh họa)")
    press(page, "Soạn dự thảo")
    page.get_by_text("Đã soạn dự thảo").wait_for()
    decision = page.url
    press(page, "Đã thẩm tra")
    page.get_by_text("Đã thẩm tra; chờ người có thẩm quyền ký").wait_for()
    return decision, len(chosen)


def signed_and_numbered(page: Any, demo: str, decision: str) -> str:
    """The leader signs, the office gives the number: which one it is."""
    log_in(page, demo, "lanhdao")
    page.goto(decision)
    press(page, "Ký")
    page.get_by_text("Đã ký.").wait_for()
    log_in(page, demo, "thuongtruc")
    page.goto(decision)
    press(page, "Cấp số và ban hành")
    page.get_by_text("Đã ban hành Quyết định số").first.wait_for()
    found = re.search(r"Quyết định số (\d+/QĐ-BQLKKT)", page.locator("h1").inner_text())
    assert found is not None
    return found[1]


def test_a_reviewed_list_becomes_a_decision_certificates_and_entries(page: Any, demo: str):
    decision, people = drafted(page, demo)
    number = signed_and_numbered(page, demo, decision)
    assert "Đã chi từ quỹ: 2.840.000 đồng" in page.locator("main").inner_text(), "four times 710.000"

    press(page, "Cấp giấy chứng nhận")
    press(page, "Cấp mã và in")
    page.get_by_text("Đã cấp mã cho từng giấy").wait_for()
    codes = re.findall(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", page.locator("main").inner_text())
    assert len(codes) == people == len(set(codes)) == 4

    page.goto(f"{demo}/so-vang/")
    page.fill("[name=tim]", "nguyen van mau mot")
    press(page, "Tìm")
    page.get_by_role("link", name="Nguyễn Văn Mẫu Một").click()
    page.get_by_text(number).first.wait_for()

    page.context.clear_cookies()
    page.goto(f"{demo}/kiem-tra/")
    page.fill("[name=code]", codes[0].lower())
    press(page, "Kiểm tra")
    page.get_by_text("Giấy này còn hiệu lực.").wait_for()
    assert number in page.locator("main").inner_text()
