"""What an officer says about a fact: right, to be read otherwise, not so; or a fact that the machine missed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from thidua.core.plans.fact import JsonValue
from thidua.core.plans.groups import Group


@dataclass(frozen=True, slots=True)
class Accepted:
    """The fact stands as read."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The fact stands with this value, in the shape of its group."""

    value: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Refused_:  # noqa: N801 - Refused alone is the outcome of a decision
    """The text does not say so."""


@dataclass(frozen=True, slots=True)
class Added:
    """A fact that a person read and the machine did not."""

    group: Group
    value: Mapping[str, JsonValue]
    key: str = ""
    """Under which it is kept; "added.tasks.1" and so on where none is given."""


Verdict: TypeAlias = Accepted | Corrected | Refused_
