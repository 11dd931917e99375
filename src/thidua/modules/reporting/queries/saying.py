"""Targets, progress and checks in words: codes for the catalogue, and short texts that stand in tables."""

from fractions import Fraction
from typing import Any

from thidua.core.documents.amounts import amount_text
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.quantity import rounded, written
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.check import CheckKind, Judged
from thidua.core.reporting.indicator import Indicator
from thidua.core.reporting.measure import Rate, rates_of
from thidua.core.reporting.progress import Progress
from thidua.core.reporting.standing import Standing
from thidua.core.reporting.target import Done, Graded, Measured, Operator, Target
from thidua.core.reporting.unit import converted
from thidua.foundation.sentences import sentence
from thidua.modules.reporting.queries.totals import TargetView

SIGNS = {
    Operator.AT_LEAST: "≥", Operator.ABOVE: ">", Operator.EXACTLY: "=", Operator.BELOW: "<", Operator.AT_MOST: "≤",
}  # fmt: skip
DONE_CODES = {Done.NOT_BEGUN: "done.not_begun", Done.UNDER_WAY: "done.under_way", Done.DONE: "done.done"}
STANDING_CODES = {
    Standing.EXCEEDED: "standing.exceeded", Standing.ACHIEVED: "standing.achieved",
    Standing.ON_COURSE: "standing.on_course", Standing.AT_RISK: "standing.at_risk",
    Standing.MISSED: "standing.missed", Standing.UNKNOWN: "standing.unknown",
}  # fmt: skip
CHECK_CODES = {
    CheckKind.SUM: ("check.sum_holds", "check.sum_fails"), CheckKind.PART: ("check.part_holds", "check.part_fails"),
    CheckKind.SHARE: ("check.share_holds", "check.share_fails"),
    CheckKind.GROWTH: ("check.growth_holds", "check.growth_fails"),
}  # fmt: skip


def wanted(target: Target) -> str:
    """What the plan wants, as a table writes it: `≥ 12 %`, `> năm 2022`, `= mức độ 1`."""
    aim = target.aim
    if isinstance(aim, Graded):
        return f"= {aim.wanted}"
    if not isinstance(aim, Measured):
        return sentence(Reason.of("done.done"))
    if aim.is_relative:
        known = f" ({amount_text(aim.baseline)})" if aim.baseline is not None else ""
        return f"{SIGNS[aim.operator]} {target.baseline_text}{known}"
    return f"{SIGNS[aim.operator]} {amount_text(aim.value)} {aim.unit}".rstrip()


def reached(view: TargetView) -> str:
    """What was reached, as a table writes it."""
    if isinstance(view.reached, str):
        return (
            view.reached if isinstance(view.target.aim, Graded) else sentence(Reason.of(DONE_CODES[Done(view.reached)]))
        )
    return amount_text(view.reached)


def kept(view: TargetView) -> dict[str, Any]:
    """A target as a version of the office's report keeps it."""
    rate = view.progress.rate
    return {
        "key": view.target.key, "name": view.target.name, "wanted": wanted(view.target), "reached": reached(view),
        "rate": None if rate is None else str(rate), "standing": view.progress.standing.value,
        **_drawn(view),
    }  # fmt: skip


def _drawn(view: TargetView) -> dict[str, str | None]:
    """What the bullet chart draws of it; nothing of what no figure measures."""
    found = view.progress
    is_drawn = isinstance(view.target.aim, Measured) and found.elapsed is not None
    pace = found.pace if found.elapsed != 1 else None
    given = {"got": found.reached, "goal": found.wanted, "pace": pace} if is_drawn else {}
    return {name: None if amount is None else str(amount) for name, amount in given.items()}


def of_standing(standing: Standing) -> Reason:
    """The standing's word."""
    return Reason.of(STANDING_CODES[standing])


def arithmetic(view: TargetView) -> tuple[Reason, ...]:
    """How the standing was found, step by step."""
    found: Progress = view.progress
    if found.standing is Standing.UNKNOWN or found.rate is None or found.wanted is None:
        return (Reason.of("progress.not_known"),) if found.standing is Standing.UNKNOWN else ()
    aim = view.target.aim
    assert isinstance(aim, Measured), "only measured targets have an amount that is wanted"
    got, mark = amount_text(found.reached), amount_text(found.wanted)
    steps = [Reason.of("progress.rate", reached=got, wanted=mark, percent=amount_text(found.rate * 100))]
    if found.elapsed is not None and found.elapsed < 1 and found.pace is not None:
        steps.append(
            Reason.of(
                "progress.pace", share=amount_text(found.elapsed * 100), pace=amount_text(found.pace), reached=got
            )
        )
    return tuple(steps)


def of_conversion(indicator: Indicator, amount: Fraction | None, rates: tuple[Rate, ...]) -> Reason | None:
    """A total in the further unit that the form asks for, with the rate and whose it is; None where there is none."""
    if not indicator.also_in or amount is None:
        return None
    turned = converted(amount, indicator.unit, indicator.also_in, rates=rates_of(rates))
    if not isinstance(turned, Ok):
        return None
    values = {
        "amount": amount_text(amount), "unit": indicator.unit, "turned": amount_text(turned.value),
        "to": indicator.also_in,
    }  # fmt: skip
    rate = next((each for each in reversed(rates)), None)
    if isinstance(converted(1, indicator.unit, indicator.also_in), Ok) or rate is None:
        return Reason.of("unit.converted", **values)
    return Reason.of(
        "unit.converted_by", **values, of=rate.of, into=rate.to, rate=amount_text(rate.value), source=rate.source,
        on=rate.on or "–",
    )  # fmt: skip


def of_check(found: Judged) -> Reason | None:
    """A check with both sides as a sentence; None where it cannot be told."""
    if found.holds is None:
        return None
    holds, fails = CHECK_CODES[found.check.kind]
    values = {"left": found.check.left, "right": found.check.right, "is": amount_text(found.left),
              "should": amount_text(found.right)}  # fmt: skip
    return Reason.of(holds if found.holds else fails, **values)


def word(standing: Standing) -> str:
    """The standing's word in the reader's language."""
    return sentence(of_standing(standing))


def percent(rate: Fraction) -> str:
    """A rate in per cent, one decimal."""
    return written(rounded(rate * 100, 1))
