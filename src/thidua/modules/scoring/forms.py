"""Forms of scoring: plain fields that become the keyword arguments of an action."""

from datetime import date
from typing import Any, ClassVar

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


class FormulaForm(forms.Form):
    """An official formula as an office types it; every field becomes a part of the formula, nothing runs as code."""

    MAIN = ("name", "basis", "expression", "level", "digits", "missing", "missing_checks", "ties", "bands")
    """What nearly every regulation says; the rest stands folded up."""

    name = forms.CharField(label=_("Tên công thức"), max_length=200)
    basis = forms.CharField(label=_("Quy chế, văn bản quy định công thức"), max_length=255, required=False)
    expression = forms.CharField(
        label=_("Công thức"), max_length=300, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )
    raters = forms.IntegerField(
        label=_("Số phiếu chấm chéo theo công thức (trống: bao nhiêu cũng được)"),
        min_value=1,
        max_value=60,
        required=False,
    )
    level = forms.ChoiceField(
        label=_("Tính theo"), choices=[("total", _("tổng điểm của phiếu")), ("criterion", _("từng tiêu chí rồi cộng"))]
    )
    digits = forms.IntegerField(label=_("Làm tròn đến số chữ số thập phân"), min_value=0, max_value=4)
    each_criterion = forms.BooleanField(label=_("Làm tròn cả từng tiêu chí"), required=False)
    missing = forms.ChoiceField(label=_("Khi thiếu phiếu tự chấm, chấm chéo"), choices=MISSING_CHOICES)
    missing_checks = forms.ChoiceField(
        label=_("Khi thiếu điểm thẩm định"),
        choices=[(Missing.TAKE_SELF.value, _("Lấy điểm đơn vị tự chấm")), *MISSING_CHOICES],
    )
    trim_from = forms.IntegerField(
        label=_("Trung bình cắt: từ bao nhiêu phiếu thì bỏ phiếu ở hai đầu"), min_value=1, max_value=60
    )
    trim_each = forms.IntegerField(label=_("Bỏ bao nhiêu phiếu ở mỗi đầu"), min_value=0, max_value=20)
    sections_verified = forms.CharField(
        label=_("Phần được thẩm định (mã, cách nhau dấu phẩy; trống: tất cả)"), max_length=200, required=False
    )
    sections_specialist = forms.CharField(
        label=_("Phần do cơ quan chuyên môn chấm (mã)"), max_length=200, required=False
    )
    specialist = forms.CharField(label=_("Cơ quan chuyên môn (tên hoặc mã đơn vị)"), max_length=300, required=False)
    scale_of = forms.DecimalField(label=_("Quy đổi thang điểm: từ"), min_value=1, required=False)
    scale_to = forms.DecimalField(label=_("Quy đổi thang điểm: sang"), min_value=1, required=False)
    ceiling = forms.DecimalField(label=_("Điểm cao nhất (trống: được vượt thang)"), min_value=1, required=False)
    ties = forms.ChoiceField(label=_("Khi bằng điểm"), choices=TIE_CHOICES)
    bands = forms.CharField(
        label=_("Xếp loại theo điểm"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Mỗi dòng một loại, từ cao xuống thấp, ví dụ: Hoàn thành tốt: từ 80 đến dưới 90. "
            "Có thể thêm: mỗi tiêu chí từ 85%; không tiêu chí nào 0 điểm; không tính đơn vị bị điểm liệt. "
            "Dòng cuối có thể ghi: còn lại."
        ),
    )  # fmt: skip
    unranked_class = forms.CharField(
        label=_("Loại của đơn vị không có điểm (trống: không xếp loại)"), max_length=80, required=False
    )
    tie_keys = forms.CharField(
        label=_("Tiêu chí phụ trước đó (mỗi dòng một tiêu chí)"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    each = forms.IntegerField(
        label=_("Mỗi đơn vị chấm chéo cho mấy đơn vị (trống: tất cả)"), min_value=1, max_value=60, required=False
    )
    third_share = forms.DecimalField(
        label=_("Chấm thêm khi hai phiếu lệch quá (phần trăm điểm tối đa; trống: không quy định)"), required=False
    )
    objection_days = forms.IntegerField(
        label=_("Số ngày làm việc để kiến nghị và trả lời (0: không nhận)"), min_value=0, max_value=60
    )

    USUAL: ClassVar[dict[str, object]] = {"trim_from": 5, "trim_each": 1, "objection_days": 5}
    """What the folded fields hold where nobody chose anything."""

    def main(self) -> list[forms.BoundField]:
        """The fields that stand open."""
        return [self[name] for name in self.MAIN]

    def more(self) -> list[forms.BoundField]:
        """The others, in their order."""
        return [field for field in self.visible_fields() if field.name not in self.MAIN]

    def says_more(self) -> bool:
        """Whether something among the others was chosen or is wrong: then they are not hidden."""
        return any(field.errors or not self._is_usual(field) for field in self.more())

    def _is_usual(self, field: forms.BoundField) -> bool:
        return field.value() in (None, "", False) or str(field.value()) == str(self.USUAL.get(field.name))


class CatalogueForm(FileForm):
    """The catalogue of a year: which unit runs it, by which decision."""

    unit = forms.TypedChoiceField(label=_("Cơ quan tổ chức"), coerce=lambda value: UnitId(int(value)))
    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    decision = forms.CharField(label=_("Quyết định lập cụm, khối (số, ngày)"), max_length=160)
    parent = forms.CharField(
        label=_("Trực thuộc (ví dụ: Hội đồng Thi đua - Khen thưởng thành phố)"), max_length=255, required=False
    )

    def __init__(self, *args: Any, units: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = units  # type: ignore[attr-defined] # a choice field
