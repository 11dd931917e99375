"""The value of a fact as one line that an officer reads at a glance."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from thidua.core.kernel.period import last_good_day
from thidua.core.kernel.quantity import written
from thidua.modules.plans.forms.typed import shown_day

Value = Mapping[str, Any]
ISO_LENGTH = 10


def _joined(*parts: object, by: str = " ") -> str:
    return by.join(str(part) for part in parts if part)


def _span(value: Value) -> str:
    """From – to, as far as they are known."""
    first = shown_day(value.get("from")) or value.get("from_text") or ""
    last = shown_day(value.get("to")) or value.get("to_text") or ""
    return f"{first} – {last}" if first and last and first != last else str(first or last)


def _named_span(value: Value) -> str:
    return _joined(value.get("name"), _span(value), by=": ")


def _plain(value: Value) -> str:
    return str(value.get("value") or "")


def _number(value: Value) -> str:
    return str(value.get("value") or _("(để trống số) %(symbol)s") % {"symbol": value.get("symbol") or ""})


def _kind(value: Value) -> str:
    return _joined(value.get("value"), f"({value['code']})" if value.get("code") else "")


def _citation(value: Value) -> str:
    on = _("ngày %(on)s") % {"on": shown_day(value.get("date"))} if value.get("date") else ""
    by = _("của %(issuer)s") % {"issuer": value["issuer"]} if value.get("issuer") else ""
    about = _("về %(subject)s") % {"subject": value["subject"]} if value.get("subject") else ""
    return _joined(value.get("type"), value.get("number"), on, by, about)


def _content(value: Value) -> str:
    return _joined(value.get("num"), value.get("text"), by=". ")


def _amount(amount: object) -> str:
    return written(Decimal(str(amount))) if isinstance(amount, (int, Decimal)) else str(amount or "")


def _target(value: Value) -> str:
    sign = {">=": "≥", "<=": "≤"}.get(str(value.get("operator")), value.get("operator"))
    figure = _joined(sign, _amount(value.get("value")), value.get("unit")) if value.get("value") is not None else ""
    return _joined(value.get("name"), figure, by=": ")


def _task(value: Value) -> str:
    due = _("hạn %(on)s") % {"on": shown_day(value["due"])} if value.get("due") else ""
    return _joined(_joined(", ".join(value.get("who") or ()), value.get("what"), by=": "), due, by=" · ")


def in_time(iso: object, relation: object) -> str:
    """A deadline so that nobody misreads it: "trước ngày 07/06" is told as the last good day, the 6th."""
    text = str(iso or "")
    if len(text) != ISO_LENGTH:
        return shown_day(text) or _("không nêu ngày")
    last = last_good_day(date.fromisoformat(text), is_before=relation == "before")
    told = _("chậm nhất hết ngày %(on)s") % {"on": f"{last:%d/%m/%Y}"}
    return _joined(told, _("(ghi: trước ngày %(on)s)") % {"on": shown_day(text)} if relation == "before" else "")


def _deadline(value: Value) -> str:
    who = ", ".join(value.get("from_whom") or ())
    to = _("gửi %(to)s") % {"to": ", ".join(value["to_whom"])} if value.get("to_whom") else ""
    every = value.get("every_text") or ""
    return _joined(
        _joined(who, value.get("what"), by=": "), to, in_time(value.get("due"), value.get("rel")), every, by=" · "
    )


def _award(value: Value) -> str:
    by = _("của %(who)s") % {"who": value["authority"]} if value.get("authority") else ""
    to = _("cho %(who)s") % {"who": ", ".join(value["who"])} if value.get("who") else ""
    return _joined(value.get("form"), by, to)


def _scoring(value: Value) -> str:
    raters, divisor = value.get("cross_raters"), value.get("divisor")
    if value.get("cross_term") == "sum" and raters and divisor:
        words = _("(điểm tự chấm + tổng điểm của %(raters)s đơn vị chấm chéo) : %(divisor)s")
        return words % {"raters": raters, "divisor": divisor}
    if value.get("cross_term") == "mean" and divisor:
        return _("(điểm tự chấm + điểm chấm chéo trung bình) : %(divisor)s") % {"divisor": divisor}
    return str(value.get("text") or value.get("expression") or "")


def _role(value: Value) -> str:
    year = _("năm %(year)s") % {"year": value["year"]} if value.get("year") else ""
    return _joined(_joined(value.get("role"), value.get("unit"), by=": "), year, by=" · ")


def _election(value: Value) -> str:
    year = _("cho năm %(year)s") % {"year": value["year"]} if value.get("year") else ""
    who = _joined(value.get("role"), value.get("unit"), by=": ")
    return _joined(_joined(who, shown_day(value.get("on")), by=" · "), year, by=" · ")


def _result(value: Value) -> str:
    return _joined(value.get("meaning"), _joined(_amount(value.get("value")), value.get("unit")), by=": ")


def _recipient(value: Value) -> str:
    purpose = value.get("purpose")
    return _joined(value.get("name"), f"({purpose})" if purpose and purpose != "archive" else "")


def _signatory(value: Value) -> str:
    return _joined(value.get("mode"), value.get("position"), value.get("name"), by=" · ")


def _name(value: Value) -> str:
    return str(value.get("name") or "")


_BY_GROUP: dict[str, Callable[[Value], str]] = {
    "kind": _kind,
    "number": _number,
    "issued_on": lambda value: shown_day(value.get("value")),
    "citations": _citation,
    "occasions": _named_span,
    "phases": _named_span,
    "contents": _content,
    "targets": _target,
    "activities": _named_span,
    "tasks": _task,
    "report_deadlines": _deadline,
    "movements": _named_span,
    "awards": _award,
    "scoring": _scoring,
    "bloc": _name,
    "bloc.roles": _role,
    "bloc.members": _name,
    "bloc.elections": _election,
    "results": _result,
    "recipients": _recipient,
    "signatory": _signatory,
}


def in_words(group: str, value: Value) -> str:
    """The value of a fact of the group on one line."""
    return _BY_GROUP.get(group, _plain)(value)
