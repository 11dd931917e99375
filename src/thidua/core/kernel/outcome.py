"""The answer of every decision: done, with a value, or refused, with the reasons why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeAlias, TypeVar

from thidua.core.kernel.reason import Reason

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Ok(Generic[T_co]):
    """The decision stands; `value` is what it yields."""

    value: T_co

    def or_raise(self) -> T_co:
        """The value itself."""
        return self.value


@dataclass(frozen=True, slots=True)
class Refused:
    """The decision is a business "no". `reasons` is never empty and can be said to the user."""

    reasons: tuple[Reason, ...]

    def __post_init__(self) -> None:
        if not self.reasons:
            msg = "a refusal must carry at least one reason"
            raise ValueError(msg)

    def or_raise(self) -> NoReturn:
        """Hand the refusal to whoever shows it (the web's or the command line's one mapper)."""
        raise RefusedError(self.reasons)

    def __iter__(self) -> Iterator[Reason]:
        return iter(self.reasons)


class RefusedError(Exception):
    """A refusal on its way to the one place that shows it. Raised only by `Refused.or_raise`."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        super().__init__(", ".join(reason.code for reason in reasons))
        self.reasons = reasons


Outcome: TypeAlias = Ok[T] | Refused


def refuse(code: str, /, **values: object) -> Refused:
    """A refusal with one reason."""
    return Refused((Reason.of(code, **values),))
