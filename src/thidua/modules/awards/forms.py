"""Forms of eligibility: what is asked, and what a person judges."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.foundation.days import DayField
from thidua.modules.awards.public import Asked
from thidua.modules.awards.queries import FactAsked, title_choices

YEAR = forms.NumberInput(attrs={"class": "place"})
TRUTHS = [("", _("theo sổ vàng")), ("true", _("có")), ("false", _("không"))]


class AskForm(forms.Form):
    """A title, a year, a day; perhaps a second day to compare."""

    title = forms.ChoiceField(label=_("Danh hiệu, hình thức"), choices=title_choices)
    year = forms.IntegerField(label=_("Năm thành tích"), min_value=1945, max_value=2200, widget=YEAR)
    received = DayField(label=_("Ngày nhận hồ sơ"))
    other = DayField(
        label=_("So với luật của ngày"), required=False, help_text=_("Để trống nếu không so sánh; ví dụ 01/10/2026.")
    )


class JudgeForm(AskForm):
    """The same with the facts that a person tells; those already on record stay as they are unless told."""

    def __init__(self, *args: Any, wanted: tuple[FactAsked, ...] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self._wanted = wanted
        for name in ("title", "year", "received", "other"):
            self.fields[name].widget = forms.HiddenInput()
        for each in wanted:
            self.fields[f"f_{each.name}"] = self._field(each)

    def _field(self, each: FactAsked) -> forms.Field:
        known = each.known or _("chưa ghi")
        hint = f"{_('Sổ vàng')}: {known}" + (f" ({each.source})" if each.source else "")
        if each.kind == "number":
            return forms.IntegerField(label=each.words, min_value=0, required=False, widget=YEAR, help_text=hint)
        return forms.ChoiceField(label=each.words, required=False, choices=TRUTHS, help_text=hint)

    @property
    def asking(self) -> list[forms.BoundField]:
        """The fields of what is asked."""
        return [self[name] for name in ("title", "year", "received", "other")]

    @property
    def judging(self) -> list[forms.BoundField]:
        """The facts that a person judges by the words of the law."""
        return self._fields_of({"judged"})

    @property
    def recorded(self) -> list[forms.BoundField]:
        """The facts that stand in a paper or register."""
        return self._fields_of({"recorded", "number"})

    def _fields_of(self, kinds: set[str]) -> list[forms.BoundField]:
        return [self[f"f_{each.name}"] for each in self._wanted if each.kind in kinds]

    def asked(self) -> Asked:
        """What was typed."""
        told = self.cleaned_data
        truth = {"true": True, "false": False}
        judged = {
            name.removeprefix("f_"): truth.get(value, value)
            for name, value in told.items()
            if name.startswith("f_") and value not in (None, "")
        }
        return Asked(told["title"], told["year"], told["received"], judged, told["other"])


def asked_of(form: AskForm) -> Asked:
    """What a list asks."""
    told = form.cleaned_data
    return Asked(told["title"], told["year"], told["received"])
