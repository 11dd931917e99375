"""The form that takes in a plan's file."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.modules.directory.public import UnitView


class UploadForm(forms.Form):
    """For which unit; the file itself is looked at by size before a byte of it is read."""

    unit = forms.TypedChoiceField(label=_("Tiếp nhận cho đơn vị"), coerce=int)

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(int(unit.id), unit.name) for unit in units]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined] # a choice field has choices
        if len(choices) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.fields["unit"].initial = choices[0][0]
