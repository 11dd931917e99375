"""Forms of the office: figures, targets, checks, due days, who reports."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.outcome import Refused
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.figure import read_figure
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.measure import Rate
from thidua.core.reporting.target import Measured, Operator, Qualitative, Target
from thidua.core.reporting.unit import known_units
from thidua.foundation.days import DayField
from thidua.foundation.sentences import sentence

ACROSS = [
    (Across.SUM.value, _("Cộng số của các đơn vị")),
    (Across.MEAN.value, _("Trung bình cộng của các đơn vị")),
    (Across.RATIO.value, _("Tỷ lệ của hai tổng (tử số : mẫu số)")),
    (Across.WEIGHTED.value, _("Trung bình có trọng số")),
    (Across.LAST.value, _("Lấy số gửi sau cùng")),
]
OVER_TIME = [
    (OverTime.ADDED.value, _("Số phát sinh trong kỳ, cộng dồn các kỳ")),
    (OverTime.LAST.value, _("Số có đến cuối kỳ, lấy kỳ sau cùng")),
]
CHECKS = [
    (CheckKind.SUM.value, _("Vế trái bằng tổng các số ở vế phải")),
    (CheckKind.PART.value, _("Vế trái không vượt số ở vế phải")),
    (CheckKind.SHARE.value, _("Vế trái (%) là tỷ lệ của số thứ nhất trên số thứ hai")),
    (CheckKind.GROWTH.value, _("Vế trái (%) là mức tăng của số thứ nhất so với số thứ hai")),
]
OPERATORS = [
    (Operator.AT_LEAST.value, _("≥ từ … trở lên, tối thiểu")),
    (Operator.ABOVE.value, _("> trên, vượt, cao hơn")),
    (Operator.EXACTLY.value, _("= đạt")),
    (Operator.BELOW.value, _("< dưới, thấp hơn")),
    (Operator.AT_MOST.value, _("≤ không quá, tối đa")),
]
EVERY = [
    (Every.ONCE.value, _("Một lần, vào ngày dưới đây")),
    (Every.MONTH.value, _("Hằng tháng")),
    (Every.QUARTER.value, _("Hằng quý")),
    (Every.HALF_YEAR.value, _("Sáu tháng một lần")),
    (Every.YEAR.value, _("Hằng năm")),
]


class FigureField(forms.CharField):
    """A figure as people type it: 12,5 or 12.5."""

    def clean(self, value: Any) -> Decimal | None:
        """The amount, or what is wrong with it."""
        answer = read_figure(str(super().clean(value) or ""))
        if isinstance(answer, Refused):
            raise forms.ValidationError([sentence(reason) for reason in answer])
        return answer.value


class BecauseForm(forms.Form):
    """A change of the form; the reason is asked where units report by it already."""

    because = forms.CharField(label=_("Lý do sửa"), required=False, help_text=_("Cần khi các đơn vị đang báo cáo."))


class IndicatorForm(BecauseForm):
    """A figure that units report, and how it adds up."""

    name = forms.CharField(label=_("Tên số liệu"), max_length=300)
    unit = forms.CharField(
        label=_("Đơn vị tính"), max_length=40, required=False,
        help_text=_("Đơn vị tính quy đổi được: %(units)s.") % {"units": ", ".join(known_units())},
    )  # fmt: skip
    also_in = forms.ChoiceField(
        label=_("Số tổng hợp quy đổi thêm sang"), required=False,
        choices=[("", "–"), *((unit, unit) for unit in known_units())],
        help_text=_("Giữa USD và đồng thì nhập tỷ giá và nguồn trước, ở mục Tỷ giá."),
    )  # fmt: skip
    across = forms.ChoiceField(label=_("Cộng giữa các đơn vị"), choices=ACROSS)
    over_time = forms.ChoiceField(label=_("Cộng giữa các kỳ"), choices=OVER_TIME)
    part = forms.ChoiceField(label=_("Tử số"), required=False)
    whole = forms.ChoiceField(label=_("Mẫu số hoặc trọng số"), required=False)
    highest = FigureField(label=_("Mức cao nhất"), required=False, help_text=_("Để trống nếu không giới hạn."))
    is_required = forms.BooleanField(label=_("Bắt buộc"), required=False, initial=True)
    field_order = (
        "name",
        "unit",
        "also_in",
        "across",
        "over_time",
        "part",
        "whole",
        "highest",
        "is_required",
        "because",
    )

    def __init__(self, *args: Any, form: Form, **options: Any) -> None:
        super().__init__(*args, **options)
        figures = [("", "–"), *((each.code, f"{each.code}. {each.name}"[:90]) for each in form.typed)]
        for name in ("part", "whole"):
            self.fields[name].choices = figures  # type: ignore[attr-defined] # a choice field

    def indicator(self, code: str) -> Indicator:
        """The figure that was described."""
        given = self.cleaned_data
        return Indicator(
            code=code, name=given["name"], unit=given["unit"], across=Across(given["across"]),
            over_time=OverTime(given["over_time"]), part=given["part"], whole=given["whole"],
            highest=given["highest"], is_required=given["is_required"], also_in=given["also_in"],
        )  # fmt: skip


class TargetForm(BecauseForm):
    """A target: what is wanted, measured by which figure, and how much it weighs."""

    name = forms.CharField(label=_("Tên chỉ tiêu"), max_length=500)
    indicator = forms.ChoiceField(label=_("Đo bằng số liệu"), required=False)
    operator = forms.ChoiceField(label=_("So sánh"), choices=OPERATORS)
    value = FigureField(label=_("Giá trị"), required=False, help_text=_("Để trống nếu so với mốc."))
    unit = forms.CharField(
        label=_("Đơn vị tính của chỉ tiêu"), max_length=40, required=False,
        help_text=_("Để trống: như số liệu. Khác đơn vị thì số thực hiện được quy đổi trước khi so."),
    )  # fmt: skip
    baseline = FigureField(label=_("Số của mốc so sánh"), required=False, help_text=_("Chẳng hạn số của năm trước."))
    adds_up = forms.BooleanField(label=_("Tăng dần theo thời gian (số cộng dồn)"), required=False)
    weight = forms.IntegerField(label=_("Trọng số"), min_value=1, max_value=100, initial=1)
    field_order = ("name", "indicator", "operator", "value", "unit", "baseline", "adds_up", "weight", "because")

    def __init__(self, *args: Any, form: Form, **options: Any) -> None:
        super().__init__(*args, **options)
        figures = [("", _("Không đo bằng số"))]
        self.fields["indicator"].choices = [  # type: ignore[attr-defined] # a choice field
            *figures, *((each.code, f"{each.code}. {each.name}"[:90]) for each in form.indicators)
        ]  # fmt: skip

    def target(self, before: Target, form: Form) -> Target:
        """The target as it was described; what the form does not ask stays."""
        given = self.cleaned_data
        same = replace(before, name=given["name"], weight=given["weight"], indicator=given["indicator"])
        if not given["indicator"]:
            return same if not isinstance(before.aim, Measured) else replace(same, aim=Qualitative())
        unit = given["unit"].strip() or form.units.get(given["indicator"], "")
        aim = Measured(
            Operator(given["operator"]), given["value"], unit, given["baseline"], is_relative=given["value"] is None,
            adds_up=given["adds_up"],
        )  # fmt: skip
        return replace(same, aim=aim)


class RateForm(BecauseForm):
    """A rate between two currencies, and whose it is."""

    of = forms.ChoiceField(label=_("Một"), choices=[(each, each) for each in ("USD", "đồng")])
    to = forms.ChoiceField(label=_("Bằng bao nhiêu"), choices=[(each, each) for each in ("đồng", "USD")])
    value = FigureField(label=_("Tỷ giá"))
    source = forms.CharField(
        label=_("Nguồn của tỷ giá"), max_length=200,
        help_text=_("Ví dụ: tỷ giá trung tâm của Ngân hàng Nhà nước."),
    )  # fmt: skip
    on = DayField(label=_("Ngày của tỷ giá"))
    field_order = ("of", "to", "value", "source", "on", "because")

    def clean(self) -> dict[str, Any]:
        """A rate joins two currencies."""
        cleaned = super().clean() or {}
        if cleaned.get("of") and cleaned.get("of") == cleaned.get("to"):
            self.add_error("to", _("Chọn hai đồng tiền khác nhau."))
        return cleaned

    def rate(self) -> Rate:
        """The rate that was described."""
        given = self.cleaned_data
        return Rate(given["of"], given["to"], given["value"], given["source"].strip(), given["on"])


class CheckForm(BecauseForm):
    """A cross-check between figures."""

    kind = forms.ChoiceField(label=_("Phép kiểm tra"), choices=CHECKS)
    left = forms.ChoiceField(label=_("Vế trái"))
    right = forms.MultipleChoiceField(
        label=_("Vế phải"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Với tỷ lệ và mức tăng, chọn đúng hai số: số bị chia đứng trước trong biểu."),
    )  # fmt: skip
    places = forms.IntegerField(label=_("Số chữ số thập phân của vế trái"), min_value=0, max_value=4, initial=0)
    field_order = ("kind", "left", "right", "places", "because")

    def __init__(self, *args: Any, form: Form, **options: Any) -> None:
        super().__init__(*args, **options)
        figures = [(each.code, f"{each.code}. {each.name}"[:90]) for each in form.indicators]
        for name in ("left", "right"):
            self.fields[name].choices = figures  # type: ignore[attr-defined] # choice fields

    def check(self, key: str) -> Check:
        """The check that was described."""
        given = self.cleaned_data
        return Check(key, CheckKind(given["kind"]), given["left"], tuple(given["right"]), given["places"])


class DueForm(forms.Form):
    """When a report is due."""

    what = forms.CharField(label=_("Báo cáo về việc gì"), max_length=400)
    every = forms.ChoiceField(label=_("Bao lâu một lần"), choices=EVERY)
    on = DayField(label=_("Ngày (báo cáo một lần)"), required=False)
    day = forms.IntegerField(label=_("Ngày trong tháng (báo cáo định kỳ)"), min_value=1, max_value=31, required=False)
    months_after = forms.IntegerField(
        label=_("Số tháng sau khi hết kỳ"), min_value=0, max_value=3, initial=0, required=False
    )
    working_days = forms.IntegerField(
        label=_("Hoặc số ngày làm việc sau khi hết kỳ"), min_value=1, max_value=60, required=False
    )
    is_before = forms.BooleanField(label=_("“Trước ngày”: hạn cuối là ngày liền trước"), required=False)
    grace = forms.IntegerField(
        label=_("Số ngày gia hạn chưa tính chậm"), min_value=0, max_value=30, initial=0, required=False
    )

    def rule(self) -> DueRule:
        """The rule that was described."""
        given = self.cleaned_data
        return DueRule(
            Every(given["every"]), what=given["what"], on=given["on"], day=given["day"],
            months_after=given["months_after"] or 0, working_days=given["working_days"],
            is_before=given["is_before"], grace=given["grace"] or 0,
        )  # fmt: skip


class MoveForm(forms.Form):
    """A deadline moved for all."""

    on = DayField(label=_("Hạn mới"))
    is_before = forms.BooleanField(label=_("“Trước ngày”: hạn cuối là ngày liền trước"), required=False)
    because = forms.CharField(label=_("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))


class ReportersForm(forms.Form):
    """Which units report."""

    units = forms.TypedMultipleChoiceField(
        label=_("Đơn vị báo cáo"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, units: list[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["units"].choices = units  # type: ignore[attr-defined] # a choice field


class MergeForm(forms.Form):
    """A unit merged into another."""

    unit = forms.TypedChoiceField(label=_("Đơn vị được sáp nhập"), coerce=int)
    into = forms.TypedChoiceField(label=_("Đơn vị nhận sáp nhập"), coerce=int)
    since = DayField(label=_("Từ ngày"))
    because = forms.CharField(label=_("Căn cứ, lý do"), widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, units: list[tuple[int, str]], others: list[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = units  # type: ignore[attr-defined] # a choice field
        self.fields["into"].choices = others  # type: ignore[attr-defined] # a choice field


class ShareForm(forms.Form):
    """The parts of a target that units are to reach; a field for each unit."""

    def __init__(self, *args: Any, units: list[tuple[int, str]], given: dict[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        for unit, name in units:
            self.fields[f"u{unit}"] = FigureField(label=name, required=False, initial=given.get(unit, ""))

    def parts(self) -> dict[int, Decimal]:
        """What each unit is to reach; units left blank have no part."""
        return {int(name[1:]): amount for name, amount in self.cleaned_data.items() if amount is not None}
