"""Plain TOML tables: where they lie in the package, and what keys and types each must have."""

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib.resources import files
from typing import TypeAlias, TypeVar

from thidua.core.kernel.period import Day

Table: TypeAlias = Mapping[str, object]
T = TypeVar("T")


class TomlError(ValueError):
    """A TOML file of the law that does not say what it must; the message names the file and the entry."""


def texts(folder: str) -> Iterator[tuple[str, str]]:
    """Name (without ending) and content of each TOML file of a folder of the law, in order of name."""
    there = files("thidua.law").joinpath(folder).iterdir()
    for entry in sorted((each for each in there if each.name.endswith(".toml")), key=lambda each: each.name):
        yield entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8")


def text(name: str) -> str:
    """The content of one TOML file of the law, such as "facts" or "procedure/authority"."""
    return files("thidua.law").joinpath(*f"{name}.toml".split("/")).read_text(encoding="utf-8")


def parsed(content: str) -> dict[str, object]:
    """The tables of a TOML text; numbers with a point are exact decimals."""
    return tomllib.loads(content, parse_float=Decimal)


class Entry:
    """One table whose keys are taken one by one; what is left over at the end is an error."""

    def __init__(self, where: str, table: object) -> None:
        if not isinstance(table, dict):
            raise TomlError(f"{where}: a table is wanted")
        self.where = where
        self._left = dict(table)

    def must(self, key: str, kind: type[T]) -> T:
        """The value of a key that cannot be missing."""
        if key not in self._left:
            raise TomlError(f"{self.where}: {key} is missing")
        return self._of_kind(key, kind)

    def may(self, key: str, kind: type[T]) -> T | None:
        """The value of a key, or None."""
        return self._of_kind(key, kind) if key in self._left else None

    def day(self, key: str) -> Day | None:
        """A day, or None."""
        return self.may(key, Day)

    def done(self) -> None:
        """Nothing may be left."""
        if self._left:
            raise TomlError(f"{self.where}: unknown {', '.join(sorted(self._left))}")

    def _of_kind(self, key: str, kind: type[T]) -> T:
        value = self._left.pop(key)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise TomlError(f"{self.where}: {key} must be {kind.__name__}, not {value!r}")
        return value
