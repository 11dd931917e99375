"""The reading of a plan in a browser: by keyboard alone, each decision sent at once."""

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def fact(page: Any, key: str) -> Any:
    return page.locator(f'li[data-fact="{key}"]')


@pytest.fixture
def review(page: Any, site: str) -> Any:
    page.goto(f"{site}/ke-hoach/review/")
    return page


@pytest.fixture
def posted(review: Any) -> list[tuple[str, str, str]]:
    """Fact, decision and value of each request."""
    sent: list[tuple[str, str, str]] = []

    def note(request: Any) -> None:
        if request.method == "POST":
            body = request.post_data_json
            sent.append((body["fact"], body["decision"], body.get("value", "")))

    review.on("request", note)
    return sent


def lit(page: Any) -> list[str]:
    return [line.get_attribute("data-line") for line in page.locator(".lines .is-lit").all()]


def test_the_first_open_fact_is_marked_with_its_lines(review: Any):
    expect(fact(review, "issuing_body")).to_have_class("fact fact--open is-current")
    assert lit(review) == ["2", "3"]


def test_a_click_on_a_fact_marks_its_line(review: Any):
    fact(review, "number").locator("[data-value]").click()
    expect(fact(review, "number")).to_be_focused()
    assert lit(review) == ["5"]


def test_the_link_to_the_line_chooses_the_fact(review: Any):
    fact(review, "number").locator("[data-show-line]").click()
    expect(fact(review, "number")).to_be_focused()
    assert lit(review) == ["5"]


def test_keys_accept_refuse_and_move(review: Any, posted: list[tuple[str, str, str]]):
    fact(review, "issuing_body").focus()
    review.keyboard.press("Enter")
    expect(fact(review, "issuing_body").locator("[data-badge]")).to_have_text("✓ Đã chấp nhận")
    expect(fact(review, "number")).to_be_focused()
    review.keyboard.press("x")
    expect(fact(review, "number").locator("[data-badge]")).to_have_text("✗ Đã bỏ")
    expect(fact(review, "issued_on")).to_be_focused()
    review.keyboard.press("j")
    expect(fact(review, "title")).to_be_focused()
    review.keyboard.press("k")
    expect(fact(review, "issued_on")).to_be_focused()
    assert posted == [("issuing_body", "accept", ""), ("number", "refuse", "")]
    expect(review.locator("[data-decided]")).to_have_text("3")


def test_e_corrects_and_shows_what_the_machine_read(review: Any, posted: list[tuple[str, str, str]]):
    fact(review, "issued_on").focus()
    review.keyboard.press("e")
    field = fact(review, "issued_on").locator("[name=value]")
    expect(field).to_be_focused()
    field.fill("sai")
    field.press("Enter")
    expect(fact(review, "issued_on").locator("[data-wrong]")).to_have_text("Chưa đúng ngày.")
    expect(field).to_have_value("sai")
    field.fill("10/04/2024")
    field.press("Enter")
    expect(fact(review, "issued_on").locator("[data-value]")).to_have_text("10/04/2024")
    expect(fact(review, "issued_on").locator("[data-read]")).to_have_text("Máy đọc: 09/04/2024")
    assert posted == [("issued_on", "correct", "sai"), ("issued_on", "correct", "10/04/2024")]


def test_letters_typed_into_a_field_decide_nothing(review: Any, posted: list[tuple[str, str, str]]):
    fact(review, "title").focus()
    review.keyboard.press("e")
    review.keyboard.type("xjke")
    review.keyboard.press("Escape")
    expect(fact(review, "title")).to_be_focused()
    assert posted == []


def test_a_decision_can_be_looked_at_again(review: Any, posted: list[tuple[str, str, str]]):
    fact(review, "place").get_by_role("button", name="Xem lại").click()
    expect(fact(review, "place").get_by_role("button", name="Chấp nhận")).to_be_visible()
    assert posted == [("place", "reopen", "")]


def test_a_lost_connection_is_told_and_nothing_changes(review: Any):
    review.route("**/decide/", lambda route: route.abort())
    fact(review, "number").get_by_role("button", name="Chấp nhận").click()
    expect(fact(review, "number").locator("[data-wrong]")).to_contain_text("Mất kết nối")
    expect(fact(review, "number")).to_have_attribute("data-status", "open")


def test_without_scripts_the_buttons_post(browser: Any, site: str):
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{site}/ke-hoach/review/")
    with page.expect_request("**/decide/") as sent:
        fact(page, "number").get_by_role("button", name="Bỏ").click()
    body = {name: value for name, value in sent.value.post_data_json.items() if name != "csrfmiddlewaretoken"}
    assert body == {"fact": "number", "decision": "refuse"}
    context.close()


@pytest.fixture
def scanned(page: Any, site: str) -> Any:
    page.goto(f"{site}/ke-hoach/scan/")
    return page


def test_a_scan_shows_its_pages_with_the_place_of_the_fact(scanned: Any):
    fact(scanned, "title").focus()
    boxes = scanned.locator("rect.is-lit")
    assert [box.get_attribute("data-line") for box in boxes.all()] == ["8", "9"]
    expect(boxes.first).to_be_in_viewport()
    expect(scanned.locator(".lines")).to_be_hidden()


def test_v_shows_the_text_and_again_the_page(scanned: Any):
    fact(scanned, "number").focus()
    scanned.keyboard.press("v")
    expect(scanned.locator(".lines .is-lit")).to_be_in_viewport()
    expect(scanned.locator("[data-view=text]")).to_have_attribute("aria-pressed", "true")
    expect(fact(scanned, "number")).to_be_focused()
    scanned.keyboard.press("v")
    expect(scanned.locator(".lines")).to_be_hidden()


def test_a_click_on_a_box_chooses_the_fact_read_there(scanned: Any):
    scanned.locator("rect[data-line='11']").click()
    expect(fact(scanned, "citations.1")).to_be_focused()


def test_a_larger_page_still_shows_the_place(scanned: Any):
    fact(scanned, "number").focus()
    before = scanned.locator(".leaf__sheet").first.bounding_box()["width"]
    scanned.get_by_role("button", name="Phóng to").click()
    assert scanned.locator(".leaf__sheet").first.bounding_box()["width"] > before * 1.5
    expect(scanned.locator("rect.is-lit").first).to_be_in_viewport()


def test_the_reading_that_was_not_taken_can_be_opened(scanned: Any):
    scanned.get_by_text("Bản đọc không dùng: lớp chữ có sẵn trong tệp").click()
    expect(scanned.get_by_text("S6: l5/KH-KTD")).to_be_visible()
