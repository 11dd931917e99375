"""The whole story of the first slice in a real browser: from the plan on paper to the bloc's official ranking."""

import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest

from tests.journeys import steps
from tests.journeys.steps import UNITS, press

pytestmark = [pytest.mark.browser, pytest.mark.journey]


def decimal(text: str) -> Decimal:
    """A number as the pages write it; the matrix says beside it which is the unit's own."""
    return Decimal(text.removesuffix("(tự chấm)").strip().replace(".", "").replace(",", "."))


def matrix_of(page: Any) -> dict[str, list[Decimal]]:
    """The rows of the matrix: what each unit was given, its own score among them."""
    rows = page.locator("table.heat tbody tr").all()
    return {
        row.locator("th").inner_text().strip(): [decimal(cell) for cell in row.locator("td").all_inner_texts()]
        for row in rows
    }


def ranking_of(page: Any) -> dict[str, tuple[int, Decimal]]:
    """Rank and score of each unit as the ranking shows them."""
    found = {}
    for row in page.locator("table.bars tbody tr").all():
        cells = [text.strip() for text in row.locator("th, td").all_inner_texts()]
        name = next(cell for cell in cells if cell in UNITS)
        found[name] = (int(cells[0]), decimal(next(cell for cell in cells if re.fullmatch(r"\d+,\d\d", cell))))
    return found


def check_arithmetic(page: Any) -> dict[str, tuple[int, Decimal]]:
    """(self + sum of six) / 7, rounded half up, worked out here again from the matrix on the page."""
    ranking, matrix = ranking_of(page), matrix_of(page)
    assert sorted(ranking) == sorted(UNITS)
    for unit, given in matrix.items():
        expected = (sum(given[:7], Decimal(0)) / 7).quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert (unit, ranking[unit][1]) == (unit, expected)
    for rank, score in ranking.values():
        assert rank == 1 + sum(1 for _other, higher in ranking.values() if higher > score)
    return ranking


def download(page: Any, link: str, folder: Path) -> Path:
    with page.expect_download() as coming:
        page.locator(f"a[href*='{link}']").first.click()
    path = folder / Path(coming.value.suggested_filename).name
    coming.value.save_as(path)
    return path


def check_papers(page: Any, ranking: dict[str, tuple[int, Decimal]], folder: Path) -> None:
    """Each of the three files opens with another program and holds every unit, score and the demo's mark."""
    word = docx.Document(str(download(page, "bang-tong-hop-diem.docx", folder)))
    in_word = "\n".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    pdf = pypdfium2.PdfDocument(download(page, "bang-tong-hop-diem.pdf", folder))
    in_pdf = "\n".join(leaf.get_textpage().get_text_range() for leaf in pdf)
    book = openpyxl.load_workbook(download(page, "bang-tong-hop-diem.xlsx", folder))
    in_book = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    for unit, (_rank, score) in ranking.items():
        written = f"{score:.2f}".replace(".", ",")
        assert unit in in_word
        assert written in in_word
        assert written in in_pdf
        assert unit in in_book
    assert "DỮ LIỆU MINH HỌA" in in_pdf
    assert "BẢNG TỔNG HỢP ĐIỂM" in in_pdf


def test_from_the_plan_to_the_ranking(demo: str, page: Any, tmp_path: Path) -> None:
    steps.log_in(page, demo, "thuongtruc")
    assert steps.confirm_plan(page, demo) >= 40
    steps.launch(page)
    campaign = page.locator("main").inner_text()
    for words in ("Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024", "06/06/2024", "07/12/2024"):
        assert words in campaign
    steps.name_members(page)
    steps.open_bloc(page, demo)
    assert "chia 7" in page.locator("main").inner_text()
    steps.adopt_criteria(page, tmp_path)
    round_address = steps.open_round(page, demo)

    page.get_by_role("link", name=re.compile("^Chấm điểm BQL KKT")).click()
    total = steps.fill_by_keyboard(page, ["24,5", "15", "14", "10", "9.5", "10", "9", "5"])
    assert total == "97"
    own_sheet = page.url
    steps.log_in(page, demo, "donvi2")
    assert page.goto(own_sheet).status == 404
    steps.fill_by_workbook(page, round_address, tmp_path, points=1)
    steps.submit_all(page, round_address)
    assert page.goto(f"{round_address}ket-qua/").status == 422
    assert "24,5" not in page.content()

    steps.log_in(page, demo, "thuongtruc")
    page.goto(round_address)
    press(page, "Điền phiếu minh họa cho các đơn vị khác")
    page.get_by_text("Đã điền và gửi").wait_for()
    for place in range(1, len(UNITS)):
        page.goto(own_sheet)
        page.locator("nav.tabs a").nth(place).click()
        steps.fill_by_keyboard(page, ["25", "14,5", "15", "10", "10", "9", "10", "4"])
    steps.submit_all(page, round_address)

    page.goto(round_address)
    press(page, "Chốt điểm")
    page.locator("dialog[open]").get_by_role("button", name="Chốt điểm").click()
    page.wait_for_url(re.compile("ket-qua"))
    ranking = check_arithmetic(page)
    check_papers(page, ranking, tmp_path)


def test_the_arithmetic_is_one_click_away(demo: str, page: Any) -> None:
    steps.log_in(page, demo, "donvi4")
    page.goto(f"{demo}/khoi-thi-dua/dot/1/ket-qua/")
    ranking = check_arithmetic(page)
    second = next(unit for unit, (rank, _score) in ranking.items() if rank == 2)
    page.get_by_role("link", name=second).click()
    shown = page.locator("details[open]", has=page.locator("summary", has_text="Hạng 2 ")).inner_text()
    assert f"{ranking[second][1]:.2f}".replace(".", ",") in shown
    assert ": 7" in shown
