"""Family names, by which a row is known for the name of a person."""

import re

# Family and middle names that ruined text is restored to another word of: "Dinh Thi", "Mai Van" are no other names.
FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Đinh", "Mai", "Trịnh", "Trương", "Đoàn", "Phùng", "Lương", "Quách",
)  # fmt: skip
# Families whose names begin a name that is set in capitals.
BORNE = frozenset(
    name.upper()
    for name in (
        *FAMILIES, "Lý", "Cao", "Châu", "Chu", "Đào", "Đàm", "Hà", "Kiều", "La", "Lâm", "Lưu", "Mạc", "Nghiêm", "Nông",
        "Ông", "Quàng", "Sùng", "Tạ", "Thái", "Tô", "Tôn", "Tống", "Triệu", "Từ", "Vi", "Vương", "Hứa", "Lò", "Giàng",
        "Thân", "Khổng", "Doãn",
    )
)  # fmt: skip
_NAME = re.compile(r"\W*(?:[^\W\d_]{1,7}\s){1,4}[^\W\d_]{1,7}\W*")


def bears_family(text: str) -> bool:
    """Whether a row is two to five words, each with a large first letter, that begin with a family's name."""
    words = text.split()
    is_name = _NAME.fullmatch(text) is not None and all(word[:1].isupper() for word in words)
    return is_name and words[0].upper() in BORNE
