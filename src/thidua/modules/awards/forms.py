"""Forms of eligibility: what is asked, and what a person judges."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.foundation.days import DayField
from thidua.modules.awards.public import Asked
from thidua.modules.awards.queries import judged_choices, title_choices

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

    def __init__(self, *args: Any, wanted: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        for name, words, kind in judged_choices():
            if wanted and name not in wanted:
                continue
            self.fields[f"f_{name}"] = self._field(words, kind)

    def _field(self, words: str, kind: str) -> forms.Field:
        if kind == "number":
            return forms.IntegerField(label=words, min_value=0, required=False, widget=YEAR)
        if "|" in kind:
            options = [(word, word) for word in kind.split("|")]
            return forms.ChoiceField(label=words, required=False, choices=[("", TRUTHS[0][1]), *options])
        return forms.ChoiceField(label=words, required=False, choices=TRUTHS)

    @property
    def asking(self) -> list[forms.BoundField]:
        """The fields of what is asked."""
        return [self[name] for name in ("title", "year", "received", "other")]

    @property
    def judging(self) -> list[forms.BoundField]:
        """The fields of what is judged."""
        return [self[name] for name in self.fields if name.startswith("f_")]

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
