"""Trích yếu of a decision, composed from what its lines give; whoever drafts may write another."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

_WHOEVER = " của Bộ, ban, ngành, tỉnh"
"""How the law names a form that each of many bodies gives; a decision says whose it is by its head."""
_HANDED_OVER = "Cờ "
"""A flag is a title by its family, and is given as a thing."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a line gives: the award in words, whether it is a title, and for which year."""

    award: str
    is_title: bool
    year: int

    @property
    def is_named(self) -> bool:
        """Whether one is acknowledged as bearing it; else it is handed over."""
        return self.is_title and not self.award.startswith(_HANDED_OVER)


def subject(lines: Iterable[Given]) -> str:
    """What follows `về việc`: one award by its name, several titles as such, several of both kinds together."""
    given = list(lines)
    years = {line.year for line in given}
    told = _told({(line.award, line.is_named) for line in given})
    return f"{told} năm {years.pop()}" if len(years) == 1 else told


def _told(awards: Collection[tuple[str, bool]]) -> str:
    if len(awards) == 1:
        ((award, is_named),) = awards
        return f"công nhận danh hiệu “{award}”" if is_named else f"tặng {award.removesuffix(_WHOEVER)}"
    kinds = {is_named for _award, is_named in awards}
    if kinds == {True}:
        return "công nhận các danh hiệu thi đua"
    return "công nhận danh hiệu thi đua và khen thưởng" if len(kinds) > 1 else "khen thưởng"
