"""What kind of movement it is, and which level launched it."""

from enum import StrEnum


class MovementKind(StrEnum):
    """Standing, in drives, or on a theme (Luật 06/2022/QH15, Điều 16)."""

    STANDING = "standing"
    """Thường xuyên."""
    DRIVE = "drive"
    """Theo đợt."""
    THEME = "theme"
    """Theo chuyên đề."""


class Level(StrEnum):
    """Who launched it."""

    STATE = "state"
    """Trung ương."""
    CITY = "city"
    """Tỉnh, thành phố."""
    BODY = "body"
    """Sở, ban, ngành, xã, phường."""
    UNIT = "unit"
    """Đơn vị trực thuộc, doanh nghiệp, trường học, tổ dân phố."""
