"""The descent through a printed formula, by the grammar of `expression`."""

from fractions import Fraction

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula.linear import Linear
from thidua.core.scoring.formula.notation import FUNCTIONS, SOURCES, Token
from thidua.core.scoring.formula.noun import Combination, Source

_DEEPEST = 20
_END = Token("end", "", 0)


class CannotReadError(Exception):
    """Carries the refusal out of the descent; `parse` turns it into a value."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


class Reader:
    """Descends through the tokens of one expression. raters: what len(cross) stands for, None where unknown."""

    def __init__(self, split: tuple[Token, ...], raters: int | None) -> None:
        self._split = split
        self._next = 0
        self._raters = raters

    @property
    def ahead(self) -> Token:
        return self._split[self._next] if self._next < len(self._split) else _END

    def whole(self) -> Linear:
        made = self.sum(depth=0)
        if self.ahead is not _END:
            raise CannotReadError(Reason.of("formula.unexpected", text=self.ahead.text, place=self.ahead.place))
        return made

    def take(self) -> Token:
        token = self.ahead
        self._next += 1
        return token

    def expect(self, mark: str) -> None:
        token = self.take()
        if token.text != mark:
            raise CannotReadError(Reason.of("formula.expected", expected=mark, text=token.text, place=token.place))

    def sum(self, depth: int) -> Linear:
        if depth > _DEEPEST:
            raise CannotReadError(Reason.of("formula.too_deep", most=_DEEPEST))
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
        raise CannotReadError(Reason.of(code, text=token.text, place=token.place))

    def _function(self, token: Token) -> Linear:
        self.expect("(")
        self.expect("cross")
        self.expect(")")
        if token.text != "len":
            return Linear({(Source.CROSS, Combination(token.text)): Fraction(1)})
        if self._raters is None:
            raise CannotReadError(Reason.of("formula.raters_unknown", place=token.place))
        return Linear(constant=Fraction(self._raters))


def _number(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def _times(one: Linear, two: Linear, mark: Token) -> Linear:
    if one.weights and two.weights:
        raise CannotReadError(Reason.of("formula.product_of_scores", place=mark.place))
    by, of = (two, one) if one.weights else (one, two)
    return of.scaled(by.settled().constant)


def _divided(above: Linear, below: Linear, mark: Token) -> Linear:
    by = below.settled()
    if by.weights or by.constant == 0:
        raise CannotReadError(Reason.of("formula.bad_divisor", place=mark.place))
    return Linear(above.weights, above.constant, above.divisor * by.constant)
