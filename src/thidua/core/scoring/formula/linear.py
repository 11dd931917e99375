"""A weighted sum on its way from print to parts."""

from dataclasses import dataclass, field
from fractions import Fraction

from thidua.core.scoring.formula.noun import Combination, Source


@dataclass(frozen=True, slots=True)
class Linear:
    """A weighted sum: a weight for each (source, combination), a constant, and the divisor it still stands over."""

    weights: dict[tuple[Source, Combination], Fraction] = field(default_factory=dict)
    constant: Fraction = Fraction(0)
    divisor: Fraction = Fraction(1)

    def scaled(self, by: Fraction) -> "Linear":
        """Every weight times `by`."""
        return Linear({key: weight * by for key, weight in self.weights.items()}, self.constant * by, self.divisor)

    def settled(self) -> "Linear":
        """The divisor worked into the weights."""
        inside = self.scaled(1 / self.divisor)
        return Linear(inside.weights, inside.constant)

    def plus(self, other: "Linear") -> "Linear":
        """The sum of both."""
        one, two = self.settled(), other.settled()
        weights = dict(one.weights)
        for key, weight in two.weights.items():
            weights[key] = weights.get(key, Fraction(0)) + weight
        return Linear(weights, one.constant + two.constant)
