"""Forms of councils: plain fields that become the keyword arguments of an action."""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.outcome import Refused
from thidua.foundation.days import DayField
from thidua.foundation.sentences import sentence
from thidua.modules.council import public
from thidua.modules.directory.public import PersonView, unit_chosen

SHARES = [
    ("2/3", _("Từ 2/3 trở lên")),
    ("1/2", _("Từ 1/2 trở lên")),
    ("3/4", _("Từ 75% trở lên")),
    ("4/5", _("Từ 80% trở lên")),
    ("9/10", _("Từ 90% trở lên")),
    ("1", _("Tất cả (100%)")),
]
ROLES = [
    ("member", _("Ủy viên")),
    ("chair", _("Chủ tịch")),
    ("deputy", _("Phó Chủ tịch")),
    ("secretary", _("Thư ký")),
]
ITEM_KINDS = [
    ("proposal", _("Biểu quyết đề nghị khen thưởng")),
    ("election", _("Bầu, lựa chọn")),
    ("motion", _("Biểu quyết nội dung khác")),
    ("report", _("Nghe, cho ý kiến")),
]
POSTS = [("", "–"), ("head", _("Trưởng khối năm sau")), ("deputy", _("Phó Trưởng khối năm sau"))]
PRESENCES = [
    ("present", _("Có mặt")),
    ("absent", _("Vắng")),
    ("written", _("Vắng, gửi ý kiến bằng văn bản")),
]
LINES = forms.Textarea(attrs={"rows": 3})
MOST_SEATS = 60


def person_label(person: PersonView) -> str:
    """A person as the list offers them."""
    return f"{person.name} ({person.username or person.unit})"


class PersonField(forms.CharField):
    """A person out of those offered, by the name in the list or by a name that only one of them has."""

    def __init__(self, **options: Any) -> None:
        options["widget"] = forms.TextInput(attrs={"list": "people", "autocomplete": "off"})
        super().__init__(max_length=300, **options)
        self.people: Sequence[PersonView] = ()

    def clean(self, value: Any) -> PersonView | None:
        """The person meant."""
        typed = super().clean(value).strip()
        if not typed:
            return None
        found = [person for person in self.people if typed in {person_label(person), person.name, person.username}]
        if len(found) != 1:
            raise forms.ValidationError(_("Không tìm thấy đúng một người với tên này. Chọn trong gợi ý."))
        return found[0]


class UnitField(forms.CharField):
    """A unit by name or code."""

    def __init__(self, **options: Any) -> None:
        options["widget"] = forms.TextInput(attrs={"list": "units", "autocomplete": "off"})
        super().__init__(max_length=300, **options)

    def clean(self, value: Any) -> Any:
        """The unit meant, or None."""
        typed = super().clean(value).strip()
        if not typed:
            return None
        chosen = unit_chosen(typed)
        if isinstance(chosen, Refused):
            raise forms.ValidationError([sentence(reason) for reason in chosen])
        return chosen.value


class StandingForm(forms.Form):
    """How a body meets."""

    name = forms.CharField(label=_("Tên"), max_length=255)
    decision_number = forms.CharField(label=_("Số quyết định thành lập"), max_length=80, required=False)
    decided_on = DayField(label=_("Ngày quyết định"), required=False)
    since = DayField(label=_("Nhiệm kỳ từ ngày"))
    until = DayField(label=_("Đến hết ngày"), required=False)
    quorum_share = forms.TypedChoiceField(label=_("Tỷ lệ dự họp tối thiểu"), choices=SHARES, coerce=Fraction)
    quorum_basis = forms.CharField(label=_("Căn cứ về tỷ lệ dự họp (văn bản, điều)"), max_length=255)
    leaves_total = forms.BooleanField(
        label=_("Không tính thành viên không tham gia do liên quan vào tổng số thành viên"), required=False
    )
    aside_basis = forms.CharField(label=_("Căn cứ về cách tính đó"), max_length=255, required=False)
    may_write = forms.BooleanField(label=_("Người vắng mặt được gửi ý kiến bằng văn bản"), required=False)
    write_basis = forms.CharField(label=_("Căn cứ về ý kiến bằng văn bản"), max_length=255, required=False)

    def standing(self) -> public.Standing:
        """What was entered."""
        entered = dict(self.cleaned_data)
        return public.Standing(counts_aside=not entered.pop("leaves_total"), **entered)


class SeatForm(forms.Form):
    """One member. An empty row is none."""

    person = PersonField(label=_("Thành viên"), required=False)
    role = forms.ChoiceField(label=_("Vai trò"), choices=ROLES, initial="member", required=False)
    has_vote = forms.BooleanField(label=_("Có quyền biểu quyết"), required=False, initial=True)

    def __init__(self, *args: Any, people: Sequence[PersonView] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].people = people  # type: ignore[attr-defined] # our own field


SeatFormSet = forms.formset_factory(SeatForm, extra=0, max_num=MOST_SEATS, absolute_max=MOST_SEATS)


def seats_in(rows: Any) -> list[public.NewSeat]:
    """The filled rows."""
    return [
        public.NewSeat(person=row["person"].id, role=row["role"] or "member", has_vote=row["has_vote"])
        for row in rows.cleaned_data
        if row.get("person")
    ]


class AddSeatForm(SeatForm):
    """A new member from a day."""

    since = DayField(label=_("Từ ngày"))
    because = forms.CharField(label=_("Theo quyết định, lý do"), max_length=255)


class EndForm(forms.Form):
    """An end with its day and reason."""

    until = DayField(label=_("Đến hết ngày"))
    because = forms.CharField(label=_("Theo quyết định, lý do"), max_length=255)


class RuleForm(forms.Form):
    """A share or a number of the body's own rules."""

    key = forms.ChoiceField(label=_("Áp dụng cho"))
    share = forms.TypedChoiceField(
        label=_("Tỷ lệ phiếu trên tổng số thành viên"), choices=[("", "–"), *SHARES], required=False,
        coerce=Fraction, empty_value=None,
    )  # fmt: skip
    is_strict = forms.BooleanField(label=_("Phải quá tỷ lệ đó (quá nửa)"), required=False)
    most = forms.IntegerField(label=_("Hoặc số lượng nhiều nhất"), min_value=1, max_value=500, required=False)
    basis = forms.CharField(label=_("Căn cứ (văn bản, điều)"), max_length=255)

    def __init__(self, *args: Any, keys: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["key"].choices = keys  # type: ignore[attr-defined] # a choice field


class SessionForm(forms.Form):
    """A session."""

    name = forms.CharField(label=_("Tên phiên họp"), max_length=255)
    on = DayField(label=_("Ngày họp"))
    at = forms.TimeField(label=_("Giờ họp"), initial="08:00")
    venue = forms.CharField(label=_("Địa điểm"), max_length=255, required=False)

    def held_at(self) -> datetime:
        """The moment at which it begins."""
        moment = datetime.combine(self.cleaned_data["on"], self.cleaned_data["at"])
        return timezone.make_aware(moment)


class ItemForm(forms.Form):
    """An item of the agenda. What is asked hangs on its kind; the action says what is missing."""

    kind = forms.ChoiceField(label=_("Loại nội dung"), choices=ITEM_KINDS)
    title = forms.CharField(label=_("Nội dung"), max_length=500)
    award = forms.ChoiceField(label=_("Hình thức, danh hiệu đề nghị"), required=False)
    unit = UnitField(label=_("Tập thể được đề nghị"), required=False)
    person = PersonField(label=_("Hoặc cá nhân được đề nghị"), required=False)
    post = forms.ChoiceField(label=_("Bầu vào vị trí"), choices=POSTS, required=False)
    candidates = forms.CharField(
        label=_("Ứng viên, mỗi dòng một đơn vị hoặc một tên"), widget=LINES, required=False, max_length=4000
    )
    is_open = forms.BooleanField(label=_("Biểu quyết công khai, có ghi tên"), required=False)

    def __init__(self, *args: Any, people: Sequence[PersonView], awards: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].people = people  # type: ignore[attr-defined] # our own field
        self.fields["award"].choices = [("", "–"), *awards]  # type: ignore[attr-defined] # a choice field

    def item(self) -> public.NewItem:
        """What was entered; a candidate whom the directory has as a unit is that unit."""
        entered = self.cleaned_data
        lines = [line.strip() for line in entered["candidates"].splitlines() if line.strip()]
        units = {line: unit_chosen(line) for line in lines}
        known = {line: found.value.id for line, found in units.items() if not isinstance(found, Refused)}
        return public.NewItem(
            kind=entered["kind"], title=entered["title"], award=entered["award"], post=entered["post"],
            unit=entered["unit"].id if entered["unit"] else None, is_secret=not entered["is_open"],
            person=entered["person"].id if entered["person"] else None, candidates=tuple(known.values()),
            names=tuple(line for line in lines if line not in known),
        )  # fmt: skip


class AttendanceForm(forms.Form):
    """One member's presence."""

    presence = forms.ChoiceField(label=_("Có mặt"), choices=PRESENCES)
    because = forms.CharField(label=_("Lý do vắng"), max_length=255, required=False)


class RemarkForm(forms.Form):
    """What somebody said."""

    speaker = forms.CharField(label=_("Người phát biểu"), max_length=200)
    text = forms.CharField(label=_("Ý kiến"), widget=LINES)


class ListForm(forms.Form):
    """A published list, to be counted again."""

    text = forms.CharField(label=_("Danh sách phiếu"), widget=forms.Textarea(attrs={"rows": 8, "class": "number"}))
