"""Whether a form is sound: every code known and used once, every check with its sides."""

from collections import Counter
from collections.abc import Iterator

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator
from thidua.core.reporting.measure import rates_of
from thidua.core.reporting.target import Measured, Target
from thidua.core.reporting.unit import converted, known_units
from thidua.core.reporting.wording import figures_named
from thidua.core.vietnamese.fold import fold

_TWO_SIDED = (CheckKind.SHARE, CheckKind.GROWTH)


def checked(form: Form) -> Outcome[Form]:
    """The form, or everything that is wrong with it at once."""
    faults = tuple(_faults(form))
    return Refused(faults) if faults else Ok(form)


def _faults(form: Form) -> Iterator[Reason]:
    codes = {each.code for each in form.indicators}
    keys = [each.code for each in form.indicators]
    keys += [each.key for part in (form.targets, form.checks, form.narratives, form.tables) for each in part]
    twice = tuple(key for key, count in Counter(keys).items() if count > 1)
    if twice:
        yield Reason.of("form.twice", keys=twice)
    for indicator in form.indicators:
        yield from _indicator_faults(indicator, codes)
    for target in form.targets:
        yield from _target_faults(target, codes)
    yield from _unit_faults(form)
    for check in form.checks:
        yield from _check_faults(check, codes)
    yield from _outline_faults(form, codes)


def _target_faults(target: Target, codes: set[str]) -> Iterator[Reason]:
    if target.indicator and target.indicator not in codes:
        yield Reason.of("form.unknown_figure", where=target.name, codes=(target.indicator,))
    if target.weight < 1:
        yield Reason.of("form.weight", where=target.name)


def _outline_faults(form: Form, codes: set[str]) -> Iterator[Reason]:
    for number, paragraph in enumerate(form.outline, 1):
        unknown = tuple(code for code in figures_named(paragraph) if code not in codes)
        if unknown:
            yield Reason.of("form.unknown_figure", where=f"§{number}", codes=unknown)


def _indicator_faults(indicator: Indicator, codes: set[str]) -> Iterator[Reason]:
    wanted = {Across.RATIO: (indicator.part, indicator.whole), Across.WEIGHTED: (indicator.whole,)}
    named = wanted.get(indicator.across, ())
    missing = tuple(code for code in named if code not in codes or code == indicator.code)
    if missing:
        yield Reason.of("form.unknown_figure", where=indicator.name, codes=tuple(code or "–" for code in missing))


def _check_faults(check: Check, codes: set[str]) -> Iterator[Reason]:
    unknown = tuple(code for code in (check.left, *check.right) if code not in codes)
    if unknown:
        yield Reason.of("form.unknown_figure", where=check.key, codes=unknown)
    sides = {CheckKind.PART: (1, 1), **dict.fromkeys(_TWO_SIDED, (2, 2))}.get(check.kind, (1, len(codes)))
    if not sides[0] <= len(check.right) <= sides[1]:
        yield Reason.of("form.check_sides", where=check.key, least=sides[0])


def _unit_faults(form: Form) -> Iterator[Reason]:
    """Units that a figure is to be turned into and cannot, and rates that nobody vouches for."""
    for rate in form.rates:
        if rate.value <= 0 or not rate.source.strip():
            yield Reason.of("rate.not_stated", of=rate.of, to=rate.to)
    rates = rates_of(rate for rate in form.rates if rate.value > 0)
    wanted = [(each, each.also_in) for each in form.indicators if each.also_in]
    wanted += [
        (indicator, target.aim.unit) for target in form.targets
        if isinstance(target.aim, Measured) and target.aim.unit and (indicator := form.indicator(target.indicator))
    ]  # fmt: skip
    known = {fold(unit) for unit in known_units()}
    for indicator, unit in wanted:
        turned = converted(1, indicator.unit, unit, rates=rates)
        if isinstance(turned, Refused) and (unit == indicator.also_in or {fold(unit), fold(indicator.unit)} <= known):
            yield Reason.of(turned.reasons[0].code, where=indicator.name, unit=indicator.unit, to=unit)
