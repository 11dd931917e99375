"""Forms of campaigns: the members of a bloc as an office types them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.campaigns.movement import Level, MovementKind
from thidua.core.kernel.outcome import Refused
from thidua.foundation.days import DayField
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


MOVEMENT_KIND_WORDS = {
    MovementKind.STANDING.value: _("Thường xuyên"),
    MovementKind.DRIVE.value: _("Theo đợt"),
    MovementKind.THEME.value: _("Theo chuyên đề"),
}
LEVEL_WORDS = {
    Level.STATE.value: _("Trung ương"),
    Level.CITY.value: _("Tỉnh, thành phố"),
    Level.BODY.value: _("Sở, ban, ngành, xã, phường"),
    Level.UNIT.value: _("Đơn vị trực thuộc"),
}


class CampaignForm(forms.Form):
    """A campaign as an office launches it, and the day by which the called units launch theirs."""

    unit = forms.TypedChoiceField(label=_("Đơn vị phát động"), coerce=int)
    name = forms.CharField(label=_("Tên phong trào"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    kind = forms.TypedChoiceField(
        label=_("Loại phong trào"), choices=list(MOVEMENT_KIND_WORDS.items()), coerce=MovementKind
    )
    level = forms.TypedChoiceField(label=_("Cấp phát động"), choices=list(LEVEL_WORDS.items()), coerce=Level)
    plan_number = forms.CharField(
        label=_("Số kế hoạch"), max_length=80, required=False, help_text=_("Ví dụ: 50/KH-UBND.")
    )
    plan_issued_on = DayField(label=_("Ngày ban hành"))
    legal_base = forms.CharField(label=_("Căn cứ"), max_length=400, required=False)
    above = forms.CharField(
        label=_("Thực hiện kế hoạch cấp trên"),
        max_length=400,
        required=False,
        help_text=_(
            "Khi cấp trên không dùng hệ thống này. Ví dụ: Kế hoạch số 105/KH-UBND ngày 29/3/2023 của UBND thành phố."
        ),
    )
    first = DayField(label=_("Bắt đầu"))
    last = DayField(label=_("Kết thúc"))
    interim_on = DayField(label=_("Ngày sơ kết"), required=False)
    final_on = DayField(label=_("Ngày tổng kết"), required=False)
    due = DayField(
        label=_("Đơn vị phát động chậm nhất hết ngày"),
        required=False,
        help_text=_("Kế hoạch ghi “trước ngày 25/9” thì nhập 24/9."),
    )
    participation = forms.DecimalField(
        label=_("Chỉ tiêu tham gia (%)"),
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        required=False,
        localize=True,
        help_text=_("Tỷ lệ đơn vị được giao phải phát động. Ví dụ: 100."),
    )

    def __init__(self, *args: Any, units: list[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = [(int(unit.id), unit.name) for unit in units]  # type: ignore[attr-defined] # a choice field has choices

    def clean(self) -> dict[str, Any]:
        """The end does not come before the beginning."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("Ngày kết thúc phải từ ngày bắt đầu trở đi."))
        return cleaned


class UpperForm(forms.Form):
    """The plan of an upper body outside, which a unit keeps because its own plan carries it out."""

    unit = forms.TypedChoiceField(label=_("Đơn vị thực hiện"), coerce=int)
    name = forms.CharField(label=_("Tên phong trào"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    issuing_body = forms.CharField(
        label=_("Cơ quan ban hành"), max_length=255,
        help_text=_("Ví dụ: Thủ tướng Chính phủ; Hội đồng Thi đua - Khen thưởng Trung ương."),
    )  # fmt: skip
    level = forms.TypedChoiceField(label=_("Cấp phát động"), choices=list(LEVEL_WORDS.items()), coerce=Level)
    plan_number = forms.CharField(label=_("Số kế hoạch"), max_length=80, required=False)
    plan_issued_on = DayField(label=_("Ngày ban hành"))
    legal_base = forms.CharField(label=_("Căn cứ"), max_length=400, required=False)
    first = DayField(label=_("Bắt đầu"), required=False)
    last = DayField(label=_("Kết thúc"), required=False)
    due = DayField(label=_("Đơn vị phát động chậm nhất hết ngày"), required=False)

    def __init__(self, *args: Any, units: list[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = [(int(unit.id), unit.name) for unit in units]  # type: ignore[attr-defined] # a choice field has choices

    def clean(self) -> dict[str, Any]:
        """The end does not come before the beginning."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("Ngày kết thúc phải từ ngày bắt đầu trở đi."))
        return cleaned


class PhaseForm(forms.Form):
    """One phase. An empty row is none."""

    name = forms.CharField(label=_("Giai đoạn"), max_length=200, required=False)
    first = DayField(label=_("Từ ngày"), required=False)
    last = DayField(label=_("Đến hết ngày"), required=False)


class DeadlineForm(forms.Form):
    """One deadline for reports. An empty row is none."""

    what = forms.CharField(label=_("Nội dung phải gửi"), max_length=400, required=False)
    due = DayField(label=_("Ngày"), required=False)
    rel = forms.ChoiceField(label=_("Cách ghi"), choices=[("by", _("đến hết ngày")), ("before", _("trước ngày"))])


PhaseFormSet = forms.formset_factory(PhaseForm, extra=2, max_num=20, absolute_max=20)
DeadlineFormSet = forms.formset_factory(DeadlineForm, extra=2, max_num=20, absolute_max=20)


class SendForm(forms.Form):
    """The last good day for the units that are called."""

    due = DayField(label=_("Đơn vị phát động chậm nhất hết ngày"), required=False)


class MovementForm(forms.Form):
    """A line of the register."""

    unit = forms.TypedChoiceField(label=_("Sổ của đơn vị"), coerce=int)
    name = forms.CharField(label=_("Tên phong trào"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    kind = forms.TypedChoiceField(
        label=_("Loại phong trào"), choices=list(MOVEMENT_KIND_WORDS.items()), coerce=MovementKind
    )
    level = forms.TypedChoiceField(
        label=_("Cấp phát động"),
        choices=[("", "–"), *LEVEL_WORDS.items()],
        coerce=Level,
        required=False,
        empty_value=None,
    )
    legal_base = forms.CharField(label=_("Căn cứ"), max_length=400, required=False)
    first = DayField(label=_("Bắt đầu"), required=False)
    last = DayField(label=_("Kết thúc"), required=False)
    interim_on = DayField(label=_("Ngày sơ kết"), required=False)
    final_on = DayField(label=_("Ngày tổng kết"), required=False)

    def __init__(self, *args: Any, units: list[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = [(int(unit.id), unit.name) for unit in units]  # type: ignore[attr-defined] # a choice field has choices
