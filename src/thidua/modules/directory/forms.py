"""Forms of the directory: what a person types, as keyword arguments of an action."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.access.duty import Duty
from thidua.core.kernel.unit_kind import UnitKind
from thidua.foundation.days import DayField
from thidua.modules.directory.queries import KIND_WORDS, UnitView

DUTY_WORDS = {
    Duty.STANDING_OFFICE.value: _("Thường trực thi đua, khen thưởng"),
    Duty.UNIT_HEAD.value: _("Thủ trưởng đơn vị"),
    Duty.SCORER.value: _("Người chấm điểm"),
    Duty.ADMINISTRATOR.value: _("Quản trị"),
    Duty.AUDITOR.value: _("Kiểm tra nhật ký"),
}


class LogInForm(forms.Form):
    """Name and password."""

    username = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True, "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Mật khẩu"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class PasswordForm(forms.Form):
    """The old password, and the new one twice."""

    old = forms.CharField(
        label=_("Mật khẩu hiện tại"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("Mật khẩu mới"),
        strip=False,
        max_length=200,
        help_text=_("Ít nhất 10 ký tự, không chỉ gồm chữ số, không giống tên đăng nhập."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Nhập lại mật khẩu mới"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_again(self) -> str:
        """The same as the new one."""
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("new", again):
            raise forms.ValidationError(_("Hai lần nhập mật khẩu mới không giống nhau."))
        return again


class UnitForm(forms.Form):
    """A new unit."""

    name = forms.CharField(label=_("Tên đơn vị"), max_length=255)
    code = forms.CharField(label=_("Mã đơn vị"), max_length=40, help_text=_("Viết liền, ví dụ STC."))
    kind = forms.TypedChoiceField(label=_("Loại đơn vị"), choices=list(KIND_WORDS.items()), coerce=UnitKind)
    short_name = forms.CharField(label=_("Tên viết tắt"), max_length=80, required=False)
    place = forms.CharField(
        label=_("Địa danh ghi trên văn bản"), max_length=80, required=False, help_text=_("Ví dụ: Hải Phòng.")
    )
    since = DayField(label=_("Có từ ngày"))


class RenameForm(forms.Form):
    """A new name from a day on."""

    name = forms.CharField(label=_("Tên mới"), max_length=255)
    short_name = forms.CharField(label=_("Tên viết tắt mới"), max_length=80, required=False)
    since = DayField(label=_("Từ ngày"))
    because = forms.CharField(
        label=_("Căn cứ"), max_length=255, required=False, help_text=_("Ví dụ: Quyết định số 12/QĐ-UBND.")
    )


class MoveForm(forms.Form):
    """A new parent from a day on."""

    parent = forms.TypedChoiceField(label=_("Trực thuộc"), coerce=int)
    since = DayField(label=_("Từ ngày"))
    because = forms.CharField(label=_("Căn cứ"), max_length=255, required=False)

    def __init__(self, *args: Any, units: Iterable[UnitView] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parent"].choices = tree_choices(units)  # type: ignore[attr-defined] # a choice field has choices


class KindForm(forms.Form):
    """Another kind."""

    kind = forms.TypedChoiceField(label=_("Loại đơn vị"), choices=list(KIND_WORDS.items()), coerce=UnitKind)


class CloseForm(forms.Form):
    """The first day on which the unit is no more, and who goes on with its affairs."""

    since = DayField(label=_("Từ ngày"))
    into = forms.TypedChoiceField(
        label=_("Sáp nhập vào"), coerce=int, required=False, empty_value=None,
        help_text=_("Để trống nếu giải thể, không có đơn vị tiếp nhận."),
    )  # fmt: skip
    because = forms.CharField(label=_("Căn cứ"), max_length=255, help_text=_("Ví dụ: Quyết định số 12/QĐ-UBND."))

    def __init__(self, *args: Any, units: Iterable[UnitView] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["into"].choices = [("", "–"), *tree_choices(units)]  # type: ignore[attr-defined] # a choice field has choices


class PersonForm(forms.Form):
    """A new person with the log-in they get."""

    name = forms.CharField(label=_("Họ và tên"), max_length=200)
    position = forms.CharField(label=_("Chức vụ"), max_length=200, required=False)
    username = forms.SlugField(
        label=_("Tên đăng nhập"),
        max_length=80,
        help_text=_("Chữ không dấu, chữ số, gạch nối; ví dụ lan-nguyen."),
        error_messages={"invalid": _("Chỉ dùng chữ không dấu, chữ số, gạch nối và gạch dưới.")},
    )
    password = forms.CharField(
        label=_("Mật khẩu ban đầu"),
        max_length=200,
        strip=False,
        min_length=10,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}, render_value=True),
        help_text=_("Ít nhất 10 ký tự. Người dùng đổi lại sau khi đăng nhập lần đầu."),
    )


class DutyForm(forms.Form):
    """A duty at a unit from a day on."""

    unit = forms.TypedChoiceField(label=_("Tại đơn vị"), coerce=int)
    duty = forms.ChoiceField(label=_("Nhiệm vụ"), choices=list(DUTY_WORDS.items()))
    since = DayField(label=_("Từ ngày"))
    until = DayField(label=_("Đến hết ngày"), required=False)

    def __init__(self, *args: Any, units: Iterable[UnitView] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = tree_choices(units)  # type: ignore[attr-defined] # a choice field has choices


class EndDutyForm(forms.Form):
    """The last day of a duty."""

    until = DayField(label=_("Đến hết ngày"))


def tree_choices(units: Iterable[UnitView]) -> list[tuple[int, str]]:
    """The units as choices, set in by their depth in the tree."""
    listed = list(units)
    top = min((unit.depth for unit in listed), default=0)
    return [(int(unit.id), "\u2003" * (unit.depth - top) + unit.name) for unit in listed]
