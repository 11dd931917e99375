"""What parameters, awards and facts are called on screens. The phrases stand in `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path

from thidua.core.rules.units import SHARE
from thidua.core.statutes.numbers import number_of
from thidua.law.book import fact_sheets, lawbook

HERE = Path(__file__).parent.parent


@cache
def phrases() -> dict[str, str]:
    """Every phrase by the part of a code that it stands for."""
    told: dict[str, str] = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
    return told | {code: title.name for code, title in lawbook().titles.items()}


def _told(code: str) -> str:
    """A code in words: the longest known phrases from left to right; an unknown part stays as it is."""
    parts, said = code.split("_"), []
    while parts:
        size = next((n for n in range(len(parts), 0, -1) if "_".join(parts[:n]) in phrases()), 0)
        said.append(phrases()["_".join(parts[:size])] if size else parts[0])
        parts = parts[size or 1 :]
    return ", ".join(said)


@cache
def parameter_words(name: str) -> str:
    """A parameter by its subject and what it is: Tiền thưởng: Giấy khen; a number of an office's own rule as it is."""
    own = number_of(name)
    if own is not None:
        number, unit = own
        return f"{number} %" if unit == SHARE else f"{number} {unit}"
    subject, _, code = name.partition(".")
    return f"{_told(subject)}: {_told(code)}"


def award_words(code: str) -> str:
    """The name of an award or another event of a history."""
    return phrases().get(code, code)


def fact_words(code: str) -> str:
    """A fact as people are asked for it."""
    sheet = fact_sheets().get(code)
    return sheet.vi if sheet else code
