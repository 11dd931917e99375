"""Reading a printed formula such as "(self + sum(cross)) / 7" into parts and a divisor. Nothing runs as code.

The grammar is that of four operations; what comes out must be a weighted sum divided by a number:

    sum      = product { (+|-) product }
    product  = factor { (*|/) factor }
    factor   = number | "(" sum ")" | self | verified | specialist | function "(" cross ")" | len "(" cross ")"
"""

from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula.linear import Linear
from thidua.core.scoring.formula.notation import FUNCTIONS, SOURCES, Token, tokens
from thidua.core.scoring.formula.noun import Combination, Part, Source

_DEEPEST = 20
_END = Token("end", "", 0)


@dataclass(frozen=True, slots=True)
class Printed:
    """What an expression says: the terms in their order, and the divisor it is printed with."""

    parts: tuple[Part, ...]
    divisor: Fraction


def parse(expression: str, *, raters: int | None = None) -> Outcome[Printed]:
    """The parts and divisor of an expression. raters: what len(cross) stands for."""
    split = tokens(expression)
    if isinstance(split, Refused):
        return split
    try:
        linear = _Reader(split.value, raters).whole()
    except _CannotRead as cannot:
        return Refused((cannot.reason,))
    return _printed(linear)


def _printed(linear: Linear) -> Outcome[Printed]:
    if linear.constant:
        return refuse("formula.loose_number", number=rounded(linear.constant))
    if not linear.weights:
        return refuse("formula.empty")
    if any(weight <= 0 for weight in linear.weights.values()):
        return refuse("formula.weight_not_positive")
    parts = tuple(Part(source, weight, combination) for (source, combination), weight in linear.weights.items())
    return Ok(Printed(parts, linear.divisor))


class _CannotRead(Exception):  # noqa: N818 - not an error of the program: it carries the refusal out of the descent
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


class _Reader:
    def __init__(self, split: tuple[Token, ...], raters: int | None) -> None:
        self._tokens = split
        self._next = 0
        self._raters = raters

    @property
    def ahead(self) -> Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else _END

    def whole(self) -> Linear:
        made = self.sum(depth=0)
        if self.ahead is not _END:
            raise _CannotRead(Reason.of("formula.unexpected", text=self.ahead.text, place=self.ahead.place))
        return made

    def take(self) -> Token:
        token = self.ahead
        self._next += 1
        return token

    def expect(self, mark: str) -> None:
        token = self.take()
        if token.text != mark:
            raise _CannotRead(Reason.of("formula.expected", expected=mark, text=token.text, place=token.place))

    def sum(self, depth: int) -> Linear:
        if depth > _DEEPEST:
            raise _CannotRead(Reason.of("formula.too_deep", most=_DEEPEST))
        made = self.product(depth)
        while self.ahead.text in ("+", "-"):
            sign = Fraction(1 if self.take().text == "+" else -1)
            made = made.plus(self.product(depth).scaled(sign))
        return made

    def product(self, depth: int) -> Linear:
        made = self.factor(depth)
        while self.ahead.text in ("*", "/"):
            mark = self.take()
            made = (
                _divided(made, self.factor(depth), mark) if mark.text == "/" else _times(made, self.factor(depth), mark)
            )
        return made

    def factor(self, depth: int) -> Linear:
        token = self.take()
        if token.kind == "number":
            return Linear(constant=_number(token.text))
        if token.text == "(":
            made = self.sum(depth + 1)
            self.expect(")")
            return made
        if token.text in FUNCTIONS or token.text == "len":
            return self._function(token)
        if token.text in SOURCES and token.text != "cross":
            return Linear({(Source(token.text), Combination.MEAN): Fraction(1)})
        code = "formula.cross_without_function" if token.text == "cross" else "formula.unexpected"
        raise _CannotRead(Reason.of(code, text=token.text, place=token.place))

    def _function(self, token: Token) -> Linear:
        self.expect("(")
        self.expect("cross")
        self.expect(")")
        if token.text != "len":
            return Linear({(Source.CROSS, Combination(token.text)): Fraction(1)})
        if self._raters is None:
            raise _CannotRead(Reason.of("formula.raters_unknown", place=token.place))
        return Linear(constant=Fraction(self._raters))


def _number(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def _times(one: Linear, two: Linear, mark: Token) -> Linear:
    if one.weights and two.weights:
        raise _CannotRead(Reason.of("formula.product_of_scores", place=mark.place))
    by, of = (two, one) if one.weights else (one, two)
    return of.scaled(by.settled().constant)


def _divided(above: Linear, below: Linear, mark: Token) -> Linear:
    by = below.settled()
    if by.weights or by.constant == 0:
        raise _CannotRead(Reason.of("formula.bad_divisor", place=mark.place))
    return Linear(above.weights, above.constant, above.divisor * by.constant)
