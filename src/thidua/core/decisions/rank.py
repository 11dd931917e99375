"""Which rank a position is of, as the Ministry's statistics divide persons; read from the words of the position.

Only words that leave no doubt are read. What is not read stays unknown and is counted as unknown.
"""

import re

from thidua.core.vietnamese.fold import search_key

PROVINCE, DEPARTMENT, BUSINESS, OTHER_LEADER, DIRECT, UNKNOWN = (
    "province", "department", "business", "other_leader", "direct", "",
)  # fmt: skip
LEADERS = frozenset({PROVINCE, DEPARTMENT, OTHER_LEADER})

_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (PROVINCE, re.compile(
        r"(?:pho )?(?:bi thu (?:tinh|thanh) uy|chu tich (?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) "
        r"(?:tinh|thanh pho)|(?:bo|thu) truong)\b.*")),
    (DEPARTMENT, re.compile(
        r"(?:pho )?(?:giam doc so|chanh van phong (?:uy ban nhan dan|ubnd)|truong ban quan ly|vu truong|cuc truong|"
        r"tong cuc truong|chanh thanh tra (?:tinh|thanh pho))\b.*")),
    (OTHER_LEADER, re.compile(
        r"(?:quyen )?(?:pho )?(?:truong (?:phong|khoa|ban|bo phan|tram|doan|doi)|hieu truong|chanh van phong|"
        r"giam doc (?:trung tam|benh vien|chi nhanh|xi nghiep)|chi cuc truong|"
        r"chu tich (?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:xa|phuong|dac khu)|bi thu (?:dang uy|chi bo))\b.*"
    )),
    (DIRECT, re.compile(
        r"(?:chuyen vien|nhan vien|giao vien|giang vien|cong nhan|ke toan|van thu|bac si|dieu duong|y ta|y si|ky su|"
        r"ky thuat vien|lai xe|bao ve|thu quy|thu kho|cong chuc|vien chuc|to vien|nong dan|hoc sinh|sinh vien)\b.*")),
)  # fmt: skip
_OF_CATEGORY = {
    "doanh_nhan": BUSINESS, "cong_nhan": DIRECT, "nong_dan": DIRECT, "nguoi_lao_dong": DIRECT,
    "hoc_sinh_sinh_vien": DIRECT,
}  # fmt: skip


def rank_of(position: str, *, category: str = "") -> str:
    """The rank of a person by the words of the position, or by the category that the register keeps; "" is unknown."""
    words = search_key(position)
    for rank, pattern in _WORDS:
        if words and pattern.fullmatch(words):
            return rank
    return _OF_CATEGORY.get(category, UNKNOWN)
