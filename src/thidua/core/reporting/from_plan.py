"""The first form of a campaign: what its accepted plan wants becomes targets and the figures that measure them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.reporting.form import Form, Narrative
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.target import Aim, Graded, Measured, Operator, Qualitative, Target
from thidua.core.vietnamese.fold import search_key

NARRATIVES = (
    Narrative("KQ", "Kết quả nổi bật"),
    Narrative("KK", "Khó khăn, vướng mắc và nguyên nhân"),
    Narrative("KN", "Kiến nghị, đề xuất", is_required=False),
)
_LEVELS = ("mức độ", "cấp độ", "mức")
_NOT_REACHED = "chưa đạt"
_GROWS = ("tang truong", "toc do tang", "tang ")
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class PlanAim:
    """A target as the accepted plan has it."""

    name: str
    operator: str
    value: Decimal | None
    unit: str | None
    scope: str | None = None
    baseline: str | None = None
    line: int | None = None


def drafted(aims: Sequence[PlanAim]) -> Form:
    """A form to begin with. The plan says what is wanted, not how units' figures add up: the office looks that over."""
    targets = tuple(_target(number, aim) for number, aim in enumerate(aims, 1))
    indicators = tuple(_indicator(target, aim) for target, aim in zip(targets, aims, strict=True) if target.indicator)
    return Form(indicators=indicators, targets=targets, narratives=NARRATIVES)


def _target(number: int, aim: PlanAim) -> Target:
    measured = _aim(aim)
    code = f"C{number}" if isinstance(measured, Measured) else ""
    return Target(
        key=f"T{number}", name=aim.name, aim=measured, indicator=code, scope=aim.scope or "",
        baseline_text=aim.baseline or "", line=aim.line,
    )  # fmt: skip


def _aim(aim: PlanAim) -> Aim:
    if aim.value is None and not aim.baseline:
        return Qualitative()
    if aim.unit in _LEVELS and aim.value is not None:
        wanted = int(aim.value)
        levels = tuple(f"{aim.unit} {level}" for level in range(wanted + 1, 0, -1))
        return Graded((*levels, _NOT_REACHED), f"{aim.unit} {wanted}")
    adds_up = aim.value is not None and aim.unit != "%"
    return Measured(Operator(aim.operator), aim.value, aim.unit or "", is_relative=aim.value is None, adds_up=adds_up)


def _indicator(target: Target, aim: PlanAim) -> Indicator:
    """Shares are averaged until the office names their parts; what is counted adds up over units and periods."""
    is_share = aim.unit == "%"
    name = f" {search_key(aim.name)} "
    grows = any(word in name for word in _GROWS)
    return Indicator(
        code=target.indicator, name=aim.name, unit=aim.unit or "",
        across=Across.MEAN if is_share else Across.SUM,
        over_time=OverTime.LAST if is_share else OverTime.ADDED,
        highest=_WHOLE if is_share and not grows else None,
    )  # fmt: skip
