"""Symbols of document numbers: KH-UBND, CT/TW, NĐ-CP; how they look when Đ is read as D and the slash as I."""

import re

CODE = r"(?:khlt|kh|qd|nq|ctlt|ctr|ct|ttr|tt|bc|hd|tb|kl|nd|cd|qc|tl|bb|gm|qh|l|vbhn|nqlt|ttlt|cv)"
_PARTY_SLASH = re.compile(r"(?<=[A-ZĐ])[I1l|](?=(?:TW|TU)$)")
_BLANKS = re.compile(r"\s+")
_WITH_BAR = {
    "QD": "QĐ", "ND": "NĐ", "HDTDKT": "HĐTĐKT", "HDTD": "HĐTĐ", "TDKT": "TĐKT", "HDND": "HĐND", "CD": "CĐ",
    "KTD": "KTĐ", "CTD": "CTĐ", "PD": "PĐ", "CDN": "CĐN", "CDKCN": "CĐKCN", "CDCS": "CĐCS", "BCD": "BCĐ",
    "TLD": "TLĐ", "SGDDT": "SGDĐT", "PGDDT": "PGDĐT", "SLDTBXH": "SLĐTBXH", "DTN": "ĐTN", "BTDKT": "BTĐKT",
    "LDLD": "LĐLĐ", "BGDDT": "BGDĐT", "LDTBXH": "LĐTBXH", "DU": "ĐU", "BVDK": "BVĐK", "CDVC": "CĐVC",
    "TDTN": "TĐTN", "DUK": "ĐUK", "HDQT": "HĐQT", "DHQG": "ĐHQG", "CDGD": "CĐGD", "TDKTTW": "TĐKTTW",
}  # fmt: skip
_PART = re.compile(r"[A-ZĐ]+")
# A bar that a scan shows twice: no symbol has two but that of the deputies of the assembly (ĐĐBQH).
TWICE = re.compile(r"ĐĐ(?!B)")
_MIXED = {"TTR": "TTr", "CTR": "CTr", "TTG": "TTg", "QYD": "QyĐ"}


def symbol_as_written(read: str, *, is_damaged: bool) -> str:
    """The symbol without blanks; in ruined text with its slash and its Đ where only one reading is known."""
    symbol = _PARTY_SLASH.sub("/", TWICE.sub("Đ", _BLANKS.sub("", read)).replace("–", "-").rstrip(".,;:-/"))
    if not is_damaged and symbol != symbol.lower():
        return symbol
    return _PART.sub(lambda part: _MIXED.get(part.group(), _WITH_BAR.get(part.group(), part.group())), _upper(symbol))


def _upper(symbol: str) -> str:
    return "".join(char if char in "rg" else char.upper() for char in symbol)
