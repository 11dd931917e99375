"""The pages in Chromium at a desk and on a phone: accessible, within the screen, and without a word to the outside."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

pytestmark = pytest.mark.browser

AXE = Path(settings.NODE_MODULES) / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "/parts/",
    "/khoi-thi-dua/charts/",
    "/khoi-thi-dua/grid/",
    "/ke-hoach/review/",
    "/missing/",
    "/home/",
    "/first/",
    "/login/",
]
SCREENS = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the first element. The script is run by the driver, so the policy stands."""
    found = page.evaluate(f"{AXE.read_text()};axe.run(document, {{runOnly: {RULES}}}).then(r => r.violations)")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible_and_fits(page: Any, site: str, path: str, screen: str):
    page.set_viewport_size(SCREENS[screen])
    page.goto(site + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_nobody_else(page: Any, site: str, path: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(site)] == []


def test_the_first_tab_leads_to_the_content(page: Any, site: str):
    page.goto(f"{site}/parts/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_closes_by_escape_and_by_a_press_elsewhere(page: Any, site: str):
    page.goto(f"{site}/parts/")
    menu = page.locator(".top details[data-menu]")
    menu.locator("summary").click()
    assert menu.get_attribute("open") is not None
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    menu.locator("summary").click()
    page.locator("h1").click()
    assert menu.get_attribute("open") is None


def test_a_dialog_asks_before_the_step(page: Any, site: str):
    page.goto(f"{site}/parts/")
    page.get_by_role("link", name="Tổng kết").click()
    dialog = page.get_by_role("dialog", name="Tổng kết phong trào?")
    assert dialog.is_visible()
    assert page.evaluate("document.activeElement.name") == "reason"
    dialog.get_by_role("button", name="Để sau").click()
    assert not dialog.is_visible()


def test_a_file_over_the_limit_is_named_before_it_is_sent(page: Any, site: str):
    page.goto(f"{site}/parts/")
    page.set_input_files("input[type=file]", {"name": "to.txt", "mimeType": "text/plain", "buffer": b"x" * 2048})
    assert page.locator("[data-drop-list]").inner_text().split("\n")[-1].startswith("2,0 KB. Tệp lớn hơn giới hạn")
    assert page.evaluate("document.querySelector('input[type=file]').validity.customError")


def test_the_language_can_be_changed(page: Any, site: str):
    page.goto(f"{site}/parts/")
    page.locator(".top details[data-menu] summary").click()
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator(".skip").inner_text() == "Skip to content"
