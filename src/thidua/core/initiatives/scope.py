"""How wide an initiative reaches (Luật 06/2022/QH15: cơ sở, tỉnh, toàn quốc)."""

from enum import StrEnum


class Scope(StrEnum):
    """Range of application and effect."""

    GRASSROOTS = "grassroots"
    """Cơ sở."""
    PROVINCE = "province"
    """Bộ, ban, ngành, tỉnh."""
    NATION = "nation"
    """Toàn quốc."""
