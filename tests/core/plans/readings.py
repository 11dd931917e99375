"""Readings of the source documents and of small texts, for the tests of this folder."""

from functools import cache
from pathlib import Path

import thidua
from thidua.core.documents.received import received_text
from thidua.core.plans.fact import Fact, PlanReading
from thidua.core.plans.reading import read

SOURCES = Path(thidua.__file__).parent / "wiring" / "demo" / "sources"
NAMES = {path.name[:3]: path for path in sorted(SOURCES.glob("0*.txt"))}


@cache
def source(name: str) -> str:
    return NAMES[name].read_text(encoding="utf-8")


@cache
def reading(name: str) -> PlanReading:
    return read(received_text(source(name)))


def read_text(text: str) -> PlanReading:
    return read(received_text(text))


def plan_text(*body: str) -> str:
    """A sound plan with these lines as its body."""
    head = (
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ NAM",
        "Số: 12/KH-UBND",
        "Hà Nam, ngày 10 tháng 01 năm 2024",
        "",
        "KẾ HOẠCH",
        "Phát động phong trào thi đua, khen thưởng năm 2024",
        "",
    )
    return "\n".join((*head, *body))


def facts(text: str, group: str) -> list[Fact]:
    return [fact for fact in read_text(text).facts if fact.group == group]


def values(text: str, group: str, *names: str) -> list[tuple[object, ...]]:
    return [tuple(fact.value.get(name) for name in names) for fact in facts(text, group)]


def of(name: str, group: str, *names: str) -> list[tuple[object, ...]]:
    return [tuple(fact.value.get(field) for field in names) for fact in reading(name).facts if fact.group == group]
