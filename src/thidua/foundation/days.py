"""How a person types a day: dd/mm/yyyy, with any of the usual marks between."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

FORMATS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


class DayInput(forms.DateInput):
    """A field of text: the browser's own calendar would show the day in the order of its own language."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shown = {"inputmode": "numeric", "placeholder": _("ngày/tháng/năm"), "autocomplete": "off", "class": "day"}
        super().__init__(attrs=shown | (attrs or {}), format=FORMATS[0])


class DayField(forms.DateField):
    """A day as `date`; what cannot be one is refused with an example."""

    widget = DayInput

    def __init__(self, **options: Any) -> None:
        wrong = {"invalid": _("Chưa đúng ngày. Nhập theo mẫu ngày/tháng/năm, ví dụ 07/06/2024.")}
        options["error_messages"] = wrong | options.get("error_messages", {})
        super().__init__(input_formats=FORMATS, **options)

    def clean(self, value: Any) -> date | None:
        """The day, or None where the field is left blank and may be."""
        day: date | None = super().clean(value)
        return day
