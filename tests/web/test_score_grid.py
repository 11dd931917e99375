"""The score grid in a browser: moves like a spreadsheet, saves each row, loses nothing."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

I1, I2, I3, II1 = "I.1", "I.2", "I.3", "II.1"


def row(page: Any, code: str) -> Any:
    return page.locator(f'tr[data-criterion="{code}"]')


def score(page: Any, code: str) -> Any:
    return row(page, code).locator("[data-score]")


def note(page: Any, code: str) -> Any:
    return page.locator(f'tr[data-note="{code}"]')


@pytest.fixture
def grid(page: Any, site: str) -> Any:
    page.goto(f"{site}/khoi-thi-dua/grid/")
    return page


@pytest.fixture
def posted(grid: Any) -> list[dict[str, str]]:
    """What the grid sends, in order."""
    sent: list[dict[str, str]] = []
    grid.on("request", lambda request: request.method == "POST" and sent.append(dict(request.post_data_json)))
    return sent


def test_a_change_is_saved_at_once_and_the_sum_follows(grid: Any, posted: list[dict[str, str]]):
    score(grid, I3).fill("8,5")
    score(grid, I3).press("Enter")
    expect(row(grid, I3).locator("[data-mark]")).to_have_text("✓ Đã lưu 14:05")
    expect(grid.locator("[data-total]")).to_have_text("71,0")
    expect(grid.locator("[data-state]")).to_have_text("Đã lưu hết lúc 14:05")
    assert posted == [{"criterion": I3, "version": "0", "typed": "8,5", "reason": "", "vetoed": ""}]
    assert row(grid, I3).evaluate("row => row.dataset.version") == "0"
    score(grid, I3).fill("9")
    score(grid, I3).press("Enter")
    expect(grid.locator("[data-total]")).to_have_text("71,5")
    assert posted[-1]["version"] == "1"


def test_arrows_enter_and_tab_move_as_in_a_spreadsheet(grid: Any):
    score(grid, I1).focus()
    for key, code in [("ArrowDown", I2), ("Enter", I3), ("Enter", II1), ("Shift+Enter", I3), ("ArrowUp", I2)]:
        grid.keyboard.press(key)
        expect(score(grid, code)).to_be_focused()
    grid.keyboard.press("ArrowRight")
    expect(row(grid, I2).locator("[data-reason]")).to_be_focused()
    grid.keyboard.press("Home")
    grid.keyboard.press("ArrowLeft")
    expect(score(grid, I2)).to_be_focused()
    grid.keyboard.press("Tab")
    expect(row(grid, I2).locator("[data-reason]")).to_be_focused()


def test_escape_brings_back_what_is_saved(grid: Any, posted: list[dict[str, str]]):
    score(grid, I1).fill("7")
    score(grid, I1).press("Escape")
    expect(score(grid, I1)).to_have_value("18,5")
    score(grid, I1).press("Enter")
    assert posted == []


def test_a_refused_score_stays_and_says_why(grid: Any):
    score(grid, I1).fill("21")
    score(grid, I1).press("Enter")
    expect(note(grid, I1)).to_contain_text("Điểm 21 vượt mức tối đa 20.")
    expect(score(grid, I1)).to_have_value("21")
    expect(score(grid, I1)).to_have_attribute("aria-invalid", "true")
    score(grid, I1).fill("20")
    score(grid, I1).press("Enter")
    expect(note(grid, I1)).to_be_hidden()
    expect(row(grid, I1).locator("[data-mark]")).to_contain_text("Đã lưu")


@pytest.mark.parametrize(
    ("press", "value", "sent"), [("Giữ của tôi", "8", ["0", "100"]), ("Lấy điểm vừa lưu", "9,5", ["0"])]
)
def test_a_conflict_shows_both_and_lets_choose(
    grid: Any, posted: list[dict[str, str]], press: str, value: str, sent: list[str]
):
    score(grid, I3).fill("8")
    score(grid, I3).press("Enter")
    expect(note(grid, I3)).to_contain_text("Trần Văn Bình vừa lưu 9,5 vào ô này. Bạn nhập 8.")
    grid.get_by_role("button", name=press).click()
    expect(score(grid, I3)).to_have_value(value)
    expect(row(grid, I3).locator("[data-mark]")).to_contain_text("Đã lưu")
    expect(note(grid, I3)).to_be_hidden()
    assert [entry["version"] for entry in posted] == sent


def test_a_block_from_a_spreadsheet_fills_downwards(grid: Any, posted: list[dict[str, str]]):
    block = '12,5\tđã làm\n14\t"có dấu ""nháy"""\n8,25\t\n'
    score(grid, I1).evaluate(
        """(field, block) => {
            const clip = new DataTransfer();
            clip.setData("text/plain", block);
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clip, bubbles: true, cancelable: true }));
        }""",
        block,
    )
    expect(row(grid, I3).locator("[data-mark]")).to_contain_text("Đã lưu")
    assert [(sent["criterion"], sent["typed"], sent["reason"]) for sent in posted] == [
        (I1, "12,5", "đã làm"),
        (I2, "14", 'có dấu "nháy"'),
        (I3, "8,25", ""),
    ]


def test_without_a_connection_scores_are_kept_and_offered_again(grid: Any, site: str):
    grid.route("**/save/", lambda route: route.abort())
    score(grid, I3).fill("6,5")
    score(grid, I3).press("Enter")
    expect(row(grid, I3).locator("[data-mark]")).to_have_text("Chưa lưu được")
    expect(note(grid, I3)).to_contain_text("được giữ trên máy này")
    assert json.loads(grid.evaluate("localStorage.getItem('thidua:sheet:7:1')"))[I3]["typed"] == "6,5"
    grid.unroute("**/save/")
    grid.once("dialog", lambda dialog: dialog.accept())
    grid.goto(f"{site}/khoi-thi-dua/grid/")
    expect(grid.locator("[data-leftover]")).to_contain_text("Thực hành tiết kiệm, chống lãng phí: 6,5")
    grid.get_by_role("button", name="Gửi lại").click()
    expect(row(grid, I3).locator("[data-mark]")).to_contain_text("Đã lưu")
    assert grid.evaluate("localStorage.getItem('thidua:sheet:7:1')") is None


def test_what_failed_is_sent_when_the_connection_is_back(grid: Any):
    grid.route("**/save/", lambda route: route.abort())
    score(grid, I3).fill("6")
    score(grid, I3).press("Enter")
    expect(grid.locator("[data-state]")).to_contain_text("1 ô chưa lưu được")
    grid.unroute("**/save/")
    grid.evaluate("window.dispatchEvent(new Event('online'))")
    expect(row(grid, I3).locator("[data-mark]")).to_contain_text("Đã lưu")


def test_a_session_that_ended_is_told(grid: Any):
    grid.route("**/save/", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Đăng nhập</p>"))
    score(grid, I3).fill("6")
    score(grid, I3).press("Enter")
    expect(note(grid, I3)).to_contain_text("Phiên đăng nhập đã hết")
    expect(score(grid, I3)).to_have_value("6")


def test_a_tick_of_the_veto_is_saved(grid: Any, posted: list[dict[str, str]]):
    row(grid, II1).locator("[data-veto]").check()
    expect(row(grid, II1).locator("[data-mark]")).to_contain_text("Đã lưu")
    assert [(sent["criterion"], sent["typed"], sent["vetoed"]) for sent in posted] == [(II1, "15", "yes")]


def test_without_scripts_each_row_is_a_form(browser: Any, site: str):
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{site}/khoi-thi-dua/grid/")
    score(page, I3).fill("7")
    with page.expect_request("**/save/") as sent:
        row(page, I3).get_by_role("button", name="Lưu").click()
    data = {name: value for name, value in sent.value.post_data_json.items() if name != "csrfmiddlewaretoken"}
    assert data == {"criterion": I3, "version": "0", "typed": "7", "reason": ""}
    context.close()
