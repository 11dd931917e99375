"""The worked table of docs/algorithms/decisions.md, computed."""

import re
from datetime import date
from pathlib import Path

from thidua.core.decisions.fund import PRIZES, Movement, standing
from thidua.core.decisions.prizes import FORM, TITLE, Claim, cost, settled
from thidua.law.procedure.prize import prize

PAGE = Path(__file__).parents[3] / "docs" / "algorithms" / "decisions.md"
ON = date(2026, 3, 10)
AN, ROOM = 1, 2
LINES = (
    ("lao_dong_tien_tien", TITLE, AN, 2025, "person"), ("chien_si_thi_dua_co_so", TITLE, AN, 2025, "person"),
    ("giay_khen", FORM, AN, 2025, "person"), ("lao_dong_tien_tien", TITLE, AN, 2024, "person"),
    ("giay_khen", FORM, ROOM, 2025, "collective"),
)  # fmt: skip


def table() -> list[tuple[int, int]]:
    """Prize and payment of each line, and of the sum, as the page has them."""
    rows = re.findall(r"^\| (?:\d|sum) \|.*$", PAGE.read_text(), re.MULTILINE)
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows]
    return [(int(row[4].replace(",", "")), int(row[5].replace(",", ""))) for row in cells]


def test_the_table_is_what_the_code_pays():
    claims = [
        Claim(key, who, family, year, prize(award, to=kind, decided=ON).amount)
        for key, (award, family, who, year, kind) in enumerate(LINES)
    ]
    paid = settled(claims)
    amounts = [(claim.amount or 0, paid[claim.key].amount) for claim in claims]
    assert [*amounts, (sum(amount for amount, _paid in amounts), cost(paid))] == table()
    assert standing([Movement(PRIZES, -cost(paid))]).went_out == table()[-1][1]
