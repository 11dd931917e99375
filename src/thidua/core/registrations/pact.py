"""The text of a pact: contents and targets that all members agree on, its digest, and who has signed that very text."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.quantity import written
from thidua.core.kernel.reason import Reason

SIGNS = {">=": "≥", ">": ">", "=": "=", "<": "<", "<=": "≤"}


@dataclass(frozen=True, slots=True)
class PactTarget:
    """A target of the pact; `points` is what it is to weigh in the score table, None where the pact does not say."""

    name: str
    operator: str = ">="
    value: Decimal | None = None
    unit: str = ""
    points: Decimal | None = None

    @property
    def words(self) -> str:
        """What is to be reached, as the paper says it."""
        if self.value is None:
            return ""
        return " ".join(part for part in (SIGNS[self.operator], written(self.value), self.unit) if part)


@dataclass(frozen=True, slots=True)
class PactText:
    """What is signed."""

    title: str
    year: int
    contents: tuple[str, ...]
    targets: tuple[PactTarget, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: which unit signed the text of which digest."""

    unit: UnitId
    digest: str


def record(text: PactText) -> dict[str, Any]:
    """The text as JSON, amounts as texts."""
    found = asdict(text)
    for target in found["targets"]:
        for name in ("value", "points"):
            target[name] = None if target[name] is None else format(target[name].normalize(), "f")
    return found


def from_record(kept: Mapping[str, Any]) -> PactText:
    """The text as it was kept."""
    targets = tuple(
        PactTarget(
            each["name"], each["operator"], _amount(each["value"]), each["unit"], _amount(each["points"])
        )
        for each in kept["targets"]
    )  # fmt: skip
    return PactText(kept["title"], kept["year"], tuple(kept["contents"]), targets)


def _amount(kept: str | None) -> Decimal | None:
    return None if kept is None else Decimal(kept)


def digest(text: PactText) -> str:
    """SHA-256 of the text: whoever signs, signs this."""
    canonical = json.dumps(record(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def faults(text: PactText) -> tuple[Reason, ...]:
    """What stands against opening the text for signing."""
    found = []
    if not text.title.strip():
        found.append(Reason.of("pact.no_title"))
    if not text.contents and not text.targets:
        found.append(Reason.of("pact.nothing_agreed"))
    names = [target.name.strip().casefold() for target in text.targets]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        found.append(Reason.of("pact.target_twice", names=tuple(twice)))
    found.extend(
        Reason.of("pact.target_without_value", name=target.name)
        for target in text.targets
        if not target.name.strip() or target.operator not in SIGNS
    )
    return tuple(found)


def waiting_for(members: Iterable[UnitId], signatures: Iterable[Signed], *, of: str) -> tuple[UnitId, ...]:
    """The members that have not signed the text of this digest; a signature under another text counts for nothing."""
    signed = {signature.unit for signature in signatures if signature.digest == of}
    return tuple(unit for unit in members if unit not in signed)
