"""A form as JSON can hold it, and back: amounts as texts, so that they stay exact."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.kernel.record import as_record
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.form import Form, Narrative, TableForm
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.measure import Rate
from thidua.core.reporting.target import Aim, Graded, Measured, Operator, Qualitative, Target

Record = Mapping[str, Any]


def to_record(form: Form) -> dict[str, Any]:
    """The form ready for `json.dumps`."""
    record = as_record(form)
    for kept, target in zip(record["targets"], form.targets, strict=True):
        kept["aim"] = {"kind": type(target.aim).__name__, **kept["aim"]}
    return record


def from_record(record: Record) -> Form:
    """The form as it was kept."""
    return Form(
        indicators=tuple(_indicator(each) for each in record["indicators"]),
        targets=tuple(Target(**{**each, "aim": _aim(each["aim"])}) for each in record["targets"]),
        checks=tuple(
            Check(**{**each, "kind": CheckKind(each["kind"]), "right": tuple(each["right"])})
            for each in record["checks"]
        ),
        narratives=tuple(Narrative(**each) for each in record["narratives"]),
        tables=tuple(TableForm(**{**each, "columns": tuple(each["columns"])}) for each in record["tables"]),
        outline=tuple(record["outline"]),
        rates=tuple(_rate(each) for each in record.get("rates", ())),
    )


def _amount(kept: str | None) -> Decimal | None:
    return None if kept is None else Decimal(kept)


def _rate(kept: Record) -> Rate:
    on = kept["on"] and date.fromisoformat(kept["on"])
    return Rate(kept["of"], kept["to"], Decimal(kept["value"]), kept["source"], on or None)


def _indicator(kept: Record) -> Indicator:
    return Indicator(
        **{
            **kept,
            "across": Across(kept["across"]),
            "over_time": OverTime(kept["over_time"]),
            "highest": _amount(kept["highest"]),
        }
    )


def _aim(kept: Record) -> Aim:
    given = {name: entry for name, entry in kept.items() if name != "kind"}
    if kept["kind"] == "Graded":
        return Graded(tuple(given["levels"]), given["wanted"])
    if kept["kind"] == "Qualitative":
        return Qualitative()
    amounts = {name: _amount(given[name]) for name in ("value", "baseline")}
    return Measured(**{**given, **amounts, "operator": Operator(given["operator"])})
