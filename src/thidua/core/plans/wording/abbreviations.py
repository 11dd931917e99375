"""Abbreviations whose Đ a machine read as D, P or B."""

import re

from thidua.core.plans.wording.symbols import TWICE

_WITH_BAR = {
    "TDKT": "TĐKT", "TPKT": "TĐKT", "HDND": "HĐND", "UVHDTDKT": "UVHĐTĐKT", "TTDT": "TTĐT", "HDTDKT": "HĐTĐKT",
    "XTDT": "XTĐT",
}  # fmt: skip
_CAPITALS = re.compile(r"(?<![^\W_])[A-ZĐ]{4,9}(?![^\W_])")
# "UBND tỉnh" on a grainy page: no body of these letters has a province, a district or a ward.
_PEOPLES = re.compile(
    r"(?<![^\W_])(?:ĐBND|ƯBND|UBNĐ|ƯBNĐ|DBND)(?=\s(?:tỉnh|thành phố|TP|quận|huyện|thị xã|xã|phường|các))"
)
# Short ones are too like others (CB is also cán bộ): they are known only by their neighbours in a list.
_BODIES = ("ĐU", "CĐ", "ĐTN", "ĐTNCS", "LĐLĐ", "HĐND", "ĐB")
_LIST = re.compile(r"(?<![^\W_])[A-ZĐỦỤÙÚ]{2,5}(?:,\s?[A-ZĐỦỤÙÚ]{2,5})+(?![^\W_])")
_READ_FOR_BAR = str.maketrans("BDPỦỤÙÚ", "ĐĐĐUUUU")
_LEAST = 2


def with_bars(text: str) -> str:
    """The text with its abbreviations as they are written, where only one reading is known."""
    text = _PEOPLES.sub("UBND", text)
    text = TWICE.sub("Đ", text) if "ĐĐ" in text else text
    text = _CAPITALS.sub(lambda match: _WITH_BAR.get(match.group(), match.group()), text)
    return _LIST.sub(lambda match: _listed(match.group()), text)


def _listed(written: str) -> str:
    """The party, the union and the youth beside each other: ĐU, CĐ, ĐTN."""
    read = re.split(r"(,\s?)", written)
    known = [part.translate(_READ_FOR_BAR) for part in read]
    if sum(part in _BODIES for part in known) < _LEAST:
        return written
    return "".join(right if right in _BODIES else part for part, right in zip(read, known, strict=True))
