"""The form that units fill: figures, targets, narrative parts, tables, cross-checks; and the office's outline."""

from dataclasses import dataclass, replace

from thidua.core.reporting.check import Check
from thidua.core.reporting.indicator import Indicator
from thidua.core.reporting.measure import Rate
from thidua.core.reporting.target import Target


@dataclass(frozen=True, slots=True)
class Narrative:
    """A part that is told in words."""

    key: str
    title: str
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table whose rows the unit adds."""

    key: str
    title: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """All that a report states. `outline` is the office's own report, paragraph by paragraph, figures in braces."""

    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    checks: tuple[Check, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    tables: tuple[TableForm, ...] = ()
    outline: tuple[str, ...] = ()
    rates: tuple[Rate, ...] = ()

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with this code."""
        return next((each for each in self.indicators if each.code == code), None)

    def target(self, key: str) -> Target | None:
        """The target with this key."""
        return next((each for each in self.targets if each.key == key), None)

    @property
    def units(self) -> dict[str, str]:
        """The unit of each indicator."""
        return {each.code: each.unit for each in self.indicators}

    @property
    def typed(self) -> tuple[Indicator, ...]:
        """The indicators that a unit types; the others follow."""
        return tuple(each for each in self.indicators if not each.is_computed)

    def without(self, key: str) -> "Form":
        """The form without the indicator, target or check of that key."""
        return replace(
            self,
            indicators=tuple(each for each in self.indicators if each.code != key),
            targets=tuple(each for each in self.targets if each.key != key),
            checks=tuple(each for each in self.checks if each.key != key),
        )
