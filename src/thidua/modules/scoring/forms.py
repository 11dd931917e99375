"""Forms of scoring: plain fields that become the keyword arguments of an action."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.blocs.term import DEPUTY, HEAD
from thidua.core.kernel.ids import TableId, UnitId
from thidua.core.scoring.formula import Missing
from thidua.core.scoring.ranking import Last
from thidua.foundation.days import DayField

MISSING_CHOICES = [
    (Missing.REFUSE.value, _("Chưa chốt khi còn thiếu phiếu (mặc định, vì kế hoạch không nêu)")),
    (Missing.EXCLUDE.value, _("Bỏ phiếu thiếu, chia cho số phiếu có")),
    (Missing.ZERO.value, _("Phiếu thiếu tính 0 điểm")),
    (Missing.UNRANKED.value, _("Đơn vị thiếu phiếu không xếp hạng")),
]

TIE_CHOICES = [
    (Last.SHARED.value, _("Đồng hạng (1, 1, 3)")),
    (Last.VOTE.value, _("Bỏ phiếu tại hội nghị; trước đó để đồng hạng")),
]


class RoundForm(forms.Form):
    """A new round."""

    name = forms.CharField(label=_("Tên đợt chấm"), max_length=255)
    table = forms.TypedChoiceField(label=_("Bảng tiêu chí"), coerce=lambda value: TableId(int(value)))
    opens_on = DayField(label=_("Ngày mở"))
    closes_on = DayField(label=_("Ngày cuối nhận phiếu"))
    missing = forms.TypedChoiceField(label=_("Khi thiếu phiếu chấm"), choices=MISSING_CHOICES, coerce=Missing)
    ties = forms.TypedChoiceField(label=_("Khi bằng điểm"), choices=TIE_CHOICES, coerce=Last)

    def __init__(
        self, *args: Any, tables: list[tuple[str, str]], suggested: date | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["table"].choices = tables  # type: ignore[attr-defined] # a choice field
        self.fields["closes_on"].initial = suggested


class ExtendForm(forms.Form):
    """More time for all."""

    closes_on = DayField(label=_("Hạn mới"))
    because = forms.CharField(label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(label=_("Tệp"), allow_empty_file=True)


class WorkbookForm(FileForm):
    """A filled workbook; `may_replace` is ticked after the replaced cells were shown."""

    may_replace = forms.BooleanField(label=_("Thay các điểm đã nhập bằng điểm trong tệp"), required=False)


MOST_LETTERS = 4000
"""How long the reason for a score may be."""


class ScoreForm(forms.Form):
    """One cell of the grid."""

    criterion = forms.CharField(max_length=40)
    typed = forms.CharField(max_length=40, required=False, strip=True)
    reason = forms.CharField(max_length=MOST_LETTERS, required=False)
    vetoed = forms.BooleanField(required=False)
    version = forms.IntegerField(min_value=0, required=False)


class CorrectionForm(forms.Form):
    """A correction of a closed result: one cell, its new score, and why."""

    sheet = forms.TypedChoiceField(label=_("Phiếu chấm"), coerce=int)
    criterion = forms.ChoiceField(label=_("Tiêu chí"))
    typed = forms.CharField(label=_("Điểm đúng"), max_length=40)
    because = forms.CharField(label=_("Lý do và căn cứ"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(
        self, *args: Any, sheets: list[tuple[str, str]], criteria: list[tuple[str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["sheet"].choices = sheets  # type: ignore[attr-defined] # a choice field
        self.fields["criterion"].choices = criteria  # type: ignore[attr-defined] # a choice field


class MemberChoiceForm(forms.Form):
    """A form about one member of a bloc."""

    unit = forms.TypedChoiceField(label=_("Đơn vị"), coerce=lambda value: UnitId(int(value)))

    def __init__(self, *args: Any, members: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = members  # type: ignore[attr-defined] # a choice field


class TermForm(MemberChoiceForm):
    """Who leads a bloc, or is the head's deputy, from when, by which paper."""

    role = forms.ChoiceField(label=_("Vai trò"), choices=[(HEAD, _("Trưởng khối")), (DEPUTY, _("Phó Trưởng khối"))])
    since = DayField(label=_("Từ ngày"))
    basis = forms.CharField(label=_("Căn cứ (biên bản bầu hoặc quyết định)"), max_length=255)


class LeaveForm(MemberChoiceForm):
    """A member that leaves."""

    on = DayField(label=_("Không còn là thành viên từ ngày"))
    because = forms.CharField(label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))


class ReopenForm(forms.Form):
    """Why a published result is looked at again, and by which paper."""

    basis = forms.CharField(label=_("Quyết định, văn bản hoặc biên bản làm căn cứ"), max_length=255)
    because = forms.CharField(label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 3}))
