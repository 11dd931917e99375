"""The arithmetic of a unit's result in words, whatever the formula: what is printed adds up to what is published."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import rounded, written
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.standing import Piece, Standing, Working, pieces

PLACES = 4
"""Decimals of a sheet total that is no finite decimal: a criterion with a measure may give thirds."""


def shown(exact: Amount | None) -> Decimal | None:
    """An amount as a decimal without idle zeros; typed scores are decimals already, so nothing is rounded there."""
    if exact is None:
        return None
    amount = rounded(Fraction(exact), PLACES)
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()


def working_words(standing: Standing) -> str:
    """The arithmetic of a unit, to be checked by hand; empty for a unit that is not ranked.

    `(95 + 90 + 92)/3 = 277/3 → 92,33`, with weights `0,3 × 95 + 0,7 × (90 + 92 + 94)/3 → 92,90`, or criterion by
    criterion `93,25 + 3 (thưởng) - 2 (trừ) → 94,25`.
    """
    work = standing.working
    if work is None:
        return ""
    result = written(work.rounded, 2)
    if work.tally is not None:
        return f"{_by_criterion(work)} → {result}"
    terms = " + ".join(_piece_words(piece) for piece in pieces(work))
    if work.divisor == 1:
        return f"{terms} → {result}"
    return f"({terms})/{factor(work.divisor)} = {_amount_words(work.sum)}/{factor(work.divisor)} → {result}"


def factor(number: Fraction) -> str:
    """A weight or divisor as it is read: "0,3", "7"; one that is no finite decimal stays a fraction, in parentheses."""
    exact = shown(number)
    return written(exact) if exact is not None and Fraction(exact) == number else f"({number})"


def _amount_words(amount: Amount | None) -> str:
    return written(shown(amount) or Decimal(0))


def _piece_words(piece: Piece) -> str:
    """One part: its weight, and the scores as they are combined."""
    amounts = [_amount_words(term.amount) for term in piece.terms]
    if piece.is_median:
        body = f"trung vị({'; '.join(amounts)})"
    elif piece.over is not None:
        body = f"({' + '.join(amounts)})/{piece.over}"
    else:
        body = " + ".join(amounts)
        body = f"({body})" if piece.weight != 1 and len(amounts) > 1 else body
    return body if piece.weight == 1 else f"{factor(piece.weight)} × {body}"


def _by_criterion(work: Working) -> str:
    """The base criteria together, then what bonuses add and penalties take, as the caps left them."""
    sums = work.tally
    if sums is None:
        return ""
    added = [_amount_words(sums.base)]
    added += [f"{_amount_words(sums.bonus + sums.bonus_outside)} (thưởng)"] if sums.bonus + sums.bonus_outside else []
    told = " + ".join(added)
    return f"{told} - {_amount_words(sums.penalty)} (trừ)" if sums.penalty else told
