"""What the figure of a table's row is set against: the cells of the plan, of the year before and of the shares."""

import re
from collections.abc import Sequence

from thidua.core.plans.fact import JsonValue
from thidua.core.plans.values.amounts import amount_of, json_amount
from thidua.core.vietnamese.fold import fold

_SET_AGAINST = re.compile(
    r"ke hoach|(?<![a-z])kh(?![a-z])|muc tieu|so (?:sanh|voi)|cung ky|ty le|ti le|tang|giam|%|dat kh|20\d\d"
)
_SHARE = re.compile(r"so (?:sanh|voi)|cung ky|ty le|ti le|tang|giam|%|dat kh")
_AMOUNT = re.compile(
    r"[+-]?\s?(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:,\d{1,4})?)\s?(?P<unit>%|[^\W\d][^\d]{0,20})?"
)


def against(cells: Sequence[str], heads: Sequence[str], own: str) -> dict[str, JsonValue] | None:
    """All cells the row is set against in their words, with the figure of the first share, else of the first."""
    found = [
        (head, cell, match)
        for head, cell in zip(heads, cells, strict=False)
        if cell is not own and _SET_AGAINST.search(fold(head)) and (match := _AMOUNT.fullmatch(cell.strip()))
    ]
    if not found:
        return None
    head, _, match = next((one for one in found if _SHARE.search(fold(one[0]))), found[0])
    unit = (match["unit"] or "").strip() or ("%" if "%" in head else None)
    text = "; ".join(f"{head} {cell.strip()}" for head, cell, _ in found)
    return {"value": json_amount(amount_of(match["figure"])), "unit": unit, "text": text}
