"""Which earlier awards the standard of an award counts: what has to be looked at again when one of them falls."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from thidua.law.book import lawbook


@cache
def bases_of(award: str) -> frozenset[str]:
    """The awards that any rule of this award counts, by every law that is on file here."""
    return frozenset(found for rule in lawbook().rules_of(award) for found in _named(rule.condition))


def _named(node: object) -> Iterator[str]:
    if isinstance(node, tuple):
        for part in node:
            yield from _named(part)
    elif is_dataclass(node):
        for each in fields(node):
            value = getattr(node, each.name)
            if each.name == "award" and isinstance(value, str):
                yield value
            else:
                yield from _named(value)
