"""The steps of the journeys, each as a person does it."""

import re
from pathlib import Path
from typing import Any

import openpyxl

from thidua.adapters.criteria_xlsx import CriteriaXlsx
from thidua.wiring.demo.people import BLOC, PASSWORD
from thidua.wiring.demo.scores import CRITERIA

UNITS = [unit.name for unit in BLOC]


def log_in(page: Any, address: str, username: str) -> None:
    """Log in as somebody else than before."""
    page.context.clear_cookies()
    page.goto(address)
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"{address}/")


def press(page: Any, name: str) -> None:
    """Press the button, or follow the link, with that word on it."""
    button = page.get_by_role("button", name=name, exact=True)
    found = button.or_(page.get_by_role("link", name=name, exact=True))
    found.locator("visible=true").first.click()


def heading(page: Any) -> str:
    """The words at the head of the page."""
    return page.locator("h1").inner_text()


def confirm_plan(page: Any, address: str) -> int:
    """Look at every fact beside the paper and accept it; the number of facts."""
    page.goto(f"{address}/ke-hoach/")
    page.get_by_role("link", name=re.compile("^Triển khai công tác Thi đua, khen thưởng năm 2024")).first.click()
    press(page, "Đối chiếu và xác nhận")
    page.wait_for_url(re.compile("doi-chieu"))
    page.locator("li[data-fact].is-current").wait_for()
    total = page.locator("[data-fact]").count()
    fact = page.locator("[data-fact]", has_text="1516/KH-KTĐ").first
    fact.locator("[data-show-line]").click()
    lit = page.locator("[data-line].is-lit")
    assert lit.count() == 1
    assert "Hải Phòng, ngày 9" in lit.inner_text()
    page.check("[data-as-read]")
    assert lit.inner_text() == "S6:1516KH-KTD Hai Phong, ngay 9 thang4 nam 2024"
    fact.focus()
    for done in range(1, total + 1):
        page.keyboard.press("Enter")
        page.get_by_text(f"{done}/{total} mục đã đối chiếu").wait_for()
    press(page, "Xác nhận kế hoạch")
    page.wait_for_url(re.compile("xac-nhan"))
    press(page, "Xác nhận kế hoạch")
    page.wait_for_url(re.compile(r"phat-dong|ke-hoach/\d+/$"))
    return total


def launch(page: Any) -> None:
    """From the confirmed plan to the running campaign."""
    if "phat-dong" not in page.url:
        press(page, "Phát động")
        page.wait_for_url(re.compile("phat-dong"))
    press(page, "Phát động")
    page.wait_for_url(re.compile("phong-trao"))


def name_members(page: Any) -> None:
    """Name the seven units of the bloc; head and deputy stand there already."""
    page.locator("a[href*='thanh-vien']").first.click()
    roles = {0: "head", 1: "deputy"}
    for place, unit in enumerate(UNITS):
        page.fill(f"input[name='m-{place}-unit']", unit)
        page.select_option(f"select[name='m-{place}-role']", roles.get(place, "member"))
    press(page, "Lưu danh sách")


def open_bloc(page: Any, address: str) -> None:
    """To the page of the bloc of 2024."""
    page.goto(f"{address}/khoi-thi-dua/")
    # The demo's own 2024 has a round of demo data already; the plan's bloc has none yet.
    ours = page.locator("section", has_text="Năm 2024").filter(has_not_text="minh họa")
    ours.get_by_role("link", name=re.compile("^Khối thi đua")).first.click()


def adopt_criteria(page: Any, folder: Path) -> None:
    """Take a criteria table in, look at it, adopt it; a wrong file first, which is refused line by line."""
    good, bad = folder / "tieu-chi.xlsx", folder / "sai.xlsx"
    good.write_bytes(CriteriaXlsx().write(CRITERIA))
    book = openpyxl.load_workbook(good)
    sheet = book.worksheets[0]
    row = next(cells[0].row for cells in sheet.iter_rows() if str(cells[0].value) == "1")
    column = next(cell.column for cells in sheet.iter_rows() for cell in cells if cell.value == "Điểm tối đa")
    sheet.cell(row, column).value = "hai lăm"
    book.save(bad)
    press(page, "Nhập bảng tiêu chí")
    for file in (bad, good):
        page.set_input_files("input[type=file]", file)
        press(page, "Nhập")
        if file is bad:
            page.get_by_text("hai lăm").first.wait_for()
    page.wait_for_url(re.compile(r"tieu-chi/\d+/$"))
    press(page, "Thống nhất bảng này")
    page.get_by_text("Đã thống nhất").first.wait_for()


def open_round(page: Any, address: str) -> str:
    """Prepare and open the round; its address."""
    open_bloc(page, address)
    press(page, "Lập đợt chấm điểm")
    page.fill("input[name=closes_on]", "20/12/2025")
    press(page, "Lập đợt chấm điểm")
    page.wait_for_url(re.compile(r"dot/\d+/$"))
    press(page, "Mở đợt chấm")
    page.get_by_text("Tiến độ của khối").wait_for()
    return page.url


def fill_by_keyboard(page: Any, scores: list[str]) -> str:
    """Type the scores of a sheet downwards as in a spreadsheet; the total that the page then shows."""
    page.wait_for_load_state()
    fields = page.locator("[data-score]")
    fields.first.focus()
    for score in scores:
        page.keyboard.press("Control+A")
        page.keyboard.type(score)
        page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('[data-mark].is-saving, [data-mark].mark--saving')")
    page.wait_for_function("() => /Đã lưu hết/.test(document.querySelector('[data-state]').innerText)")
    return page.locator("[data-total]").inner_text()


def submit_all(page: Any, round_address: str) -> None:
    """Hand in every sheet of one's unit, one after the other."""
    for _ in range(len(UNITS)):
        page.goto(round_address)
        waiting = page.get_by_role("link", name=re.compile("^Chấm điểm ")).locator("visible=true")
        if not waiting.count():
            return
        waiting.first.click()
        press(page, "Gửi phiếu")


def fill_by_workbook(page: Any, round_address: str, folder: Path, points: int) -> None:
    """Download the unit's workbook, fill every criterion in Excel's way, hand it in."""
    page.goto(round_address)
    with page.expect_download() as coming:
        page.get_by_role("link", name=re.compile("Tải phiếu Excel")).click()
    path = folder / "phieu.xlsx"
    coming.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = next(each for each in book.worksheets if each.title.startswith("Phiếu"))
    codes = {criterion.code: criterion for criterion in CRITERIA.criteria() if criterion.kind == "base"}
    header = next(cells for cells in sheet.iter_rows() if any(str(cell.value) == "Điểm tối đa" for cell in cells))
    columns = [cell.column for cell in header if any(unit in str(cell.value) for unit in UNITS)]
    for cells in sheet.iter_rows(min_row=header[0].row + 1):
        criterion = codes.get(str(cells[0].value))
        for column in columns if criterion else []:
            sheet.cell(cells[0].row, column).value = f"{criterion.maximum - points},5" if points else criterion.maximum
    book.save(path)
    press(page, "Nộp tệp đã chấm")
    page.set_input_files("input[type=file]", path)
    press(page, "Ghi điểm từ tệp")
    page.get_by_text("Đã ghi").wait_for()
