"""Forms of campaigns: the members of a bloc as an office types them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.outcome import Refused
from thidua.foundation.sentences import sentence
from thidua.modules.campaigns.queries import BlocView
from thidua.modules.directory.public import UnitView, unit_chosen

ROLES = [("head", _("Trưởng khối")), ("deputy", _("Phó Trưởng khối")), ("member", _("Thành viên"))]
SPARE_ROWS = 2
MOST_ROWS = 60


class MemberForm(forms.Form):
    """One unit of the bloc. An empty row is no member."""

    place = forms.IntegerField(
        label=_("Thứ tự"), min_value=1, required=False, widget=forms.NumberInput(attrs={"class": "place"})
    )
    unit = forms.CharField(
        label=_("Đơn vị"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "units", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(label=_("Vai trò"), choices=ROLES, initial="member", required=False)

    def clean_unit(self) -> UnitView | None:
        """The unit meant; a name that is not in the directory, or that several have, is refused."""
        typed: str = self.cleaned_data["unit"]
        if not typed.strip():
            return None
        chosen = unit_chosen(typed)
        if isinstance(chosen, Refused):
            raise forms.ValidationError([sentence(reason) for reason in chosen])
        return chosen.value


MemberFormSet = forms.formset_factory(MemberForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS)


def named(unit: UnitView) -> str:
    """A unit as the list offers it."""
    return f"{unit.name} ({unit.code})"


def member_rows(bloc: BlocView, *, codes: dict[int, str]) -> list[dict[str, Any]]:
    """What the rows hold at first: the members named already, and a row for each that is missing."""
    rows: list[dict[str, Any]] = [
        {"place": number, "unit": f"{member.name} ({codes[member.unit]})", "role": member.role}
        for number, member in enumerate(bloc.members, 1)
    ]
    wanted = max(len(rows) + bloc.missing, len(rows) + (0 if bloc.size else SPARE_ROWS))
    return rows + [{"place": number, "role": "member"} for number in range(len(rows) + 1, wanted + 1)]


def members_in_order(rows: list[dict[str, Any]]) -> list[tuple[UnitView, str]]:
    """The filled rows in the order typed; rows without a number keep their place."""
    filled = [
        (row.get("place") or number, number, row["unit"], row["role"])
        for number, row in enumerate(rows, 1)
        if row.get("unit")
    ]
    return [(unit, role) for _place, _number, unit, role in sorted(filled, key=lambda row: row[:2])]
