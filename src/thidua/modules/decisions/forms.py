"""Forms of decisions: the words of a decision, number and day, grounds, money, certificates, statistics."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.decisions import grounds
from thidua.core.decisions.fund import OTHER_USE, RECEIVED
from thidua.foundation.days import DayField
from thidua.modules.decisions.public import DecisionDraft, Fall, Issue

LONG = forms.Textarea(attrs={"rows": 4})
SHORT = forms.Textarea(attrs={"rows": 2})
GROUND_WORDS = {
    grounds.FRAUD: _("gian dối trong việc kê khai công trạng, thành tích"),
    grounds.FALSE_PAPERS: _("cung cấp thông tin sai sự thật, làm giả hồ sơ, giấy tờ"),
    grounds.WRONG_PROCEDURE: _("thẩm định, xét, duyệt, đề nghị khen thưởng trái quy định"),
    grounds.VIOLATION: _("có kết luận, quyết định, bản án về vi phạm trong thời gian tính thành tích"),
    grounds.GRADE_CANCELLED: _("mức xếp loại làm căn cứ xét khen thưởng đã bị hủy bỏ, xếp loại lại"),
}
MOVEMENT_WORDS = {RECEIVED: _("Thu vào quỹ"), OTHER_USE: _("Chi tổ chức, làm hiện vật")}
MOST_LINES = 5_000


class Money(forms.IntegerField):
    """Whole đồng, typed with or without dots between thousands."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("min_value", 0)
        options["widget"] = forms.TextInput(attrs={"inputmode": "numeric", "class": "day", "autocomplete": "off"})
        options["error_messages"] = {"invalid": _("Chưa đúng số tiền. Nhập số đồng, ví dụ 1.410.000.")}
        super().__init__(**options)

    def to_python(self, value: Any) -> int | None:
        """The amount without its dots."""
        text = str(value or "").replace(".", "").replace(" ", "").removesuffix("đ")
        amount: int | None = super().to_python(text)
        return amount


def lines_of(text: str) -> tuple[str, ...]:
    """One entry for each line that says something."""
    return tuple(line.strip().rstrip(";") for line in text.splitlines() if line.strip())


class WordsForm(forms.Form):
    """The words of a decision."""

    about = forms.CharField(label=_("Trích yếu (về việc …)"), max_length=400)
    authority = forms.CharField(
        label=_("Người có thẩm quyền quyết định"), max_length=255, help_text=_("ví dụ: Giám đốc Sở Nội vụ")
    )
    parent = forms.CharField(label=_("Cơ quan chủ quản"), max_length=255, required=False)
    symbol = forms.CharField(label=_("Ký hiệu"), max_length=40, help_text=_("ví dụ: QĐ-SNV; số và ngày điền sau cùng"))
    place = forms.CharField(label=_("Địa danh"), max_length=80, required=False)
    signer_office = forms.CharField(label=_("Chức vụ người ký"), max_length=120)
    signer = forms.CharField(label=_("Họ tên người ký"), max_length=120, required=False)
    bases = forms.CharField(
        label=_("Căn cứ"), widget=LONG, required=False, help_text=_("Mỗi dòng một căn cứ, không cần chữ “Căn cứ”.")
    )
    recipients = forms.CharField(label=_("Nơi nhận"), widget=SHORT, required=False, help_text=_("Mỗi dòng một nơi."))
    is_paid = forms.BooleanField(label=_("Chi tiền thưởng từ quỹ của cơ quan"), required=False, initial=True)

    def draft(self) -> DecisionDraft:
        """What was typed."""
        given = {name: self.cleaned_data[name] for name in WordsForm.base_fields}
        lists = {name: lines_of(given[name]) for name in ("bases", "recipients")}
        return DecisionDraft(**{**given, **lists})


class IssueForm(forms.Form):
    """Number and day, last of all."""

    on = DayField(label=_("Ngày ban hành"))
    number = forms.IntegerField(
        label=_("Số"), min_value=1, required=False, widget=forms.NumberInput(attrs={"class": "place"}),
        help_text=_("Để trống: lấy số kế tiếp."),
    )  # fmt: skip
    short_because = forms.CharField(
        label=_("Lý do chi vượt số dư quỹ"), max_length=400, required=False,
        help_text=_("Chỉ cần khi quỹ không đủ; lý do được ghi lại."),
    )  # fmt: skip

    def issue(self) -> Issue:
        """What was typed."""
        return Issue(**self.cleaned_data)


class PrizeForm(forms.Form):
    """The prize of an award that the texts on file do not tell."""

    award = forms.ChoiceField(label=_("Danh hiệu, hình thức"))
    amount = Money(label=_("Mức tiền thưởng (đồng)"))
    because = forms.CharField(
        label=_("Căn cứ"), max_length=255, help_text=_("Số, ngày, điều của văn bản đang áp dụng.")
    )

    def __init__(self, *given: Any, awards: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choice = self.fields["award"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = awards


class FallForm(WordsForm):
    """A decision that cancels awards: the ground of the law, and why."""

    ground = forms.ChoiceField(label=_("Trường hợp theo Điều 93 của Luật"), choices=list(GROUND_WORDS.items()))
    violated_on = DayField(label=_("Ngày vi phạm"), required=False)
    because = forms.CharField(label=_("Lý do"), widget=SHORT)

    def fall(self, lines: tuple[int, ...]) -> Fall:
        """What was typed, for these lines."""
        told = self.cleaned_data
        return Fall(lines, told["ground"], told["because"], told["violated_on"])  # type: ignore[arg-type] # numbers of lines


class RestoreForm(WordsForm):
    """A decision that restores cancelled awards."""

    because = forms.CharField(label=_("Lý do"), widget=SHORT)

    def fall(self, lines: tuple[int, ...]) -> Fall:
        """What was typed, for these lines."""
        return Fall(lines, "", self.cleaned_data["because"], is_restored=True)  # type: ignore[arg-type] # numbers of lines


class CorrectionForm(WordsForm):
    """A decision that corrects how another names somebody."""

    name = forms.CharField(label=_("Tên đúng"), max_length=255)
    post = forms.CharField(label=_("Chức vụ, đơn vị đúng"), max_length=300, required=False)
    achievement = forms.CharField(label=_("Nội dung thành tích đúng"), widget=SHORT, required=False)
    because = forms.CharField(label=_("Lý do"), widget=SHORT)

    def instead(self) -> dict[str, str]:
        """The right words."""
        told = self.cleaned_data
        return {"name": told["name"], "about": told["post"], "achievement": told["achievement"]}


class OpenFundForm(forms.Form):
    """The fund of a year."""

    year = forms.IntegerField(
        label=_("Năm"), min_value=2000, max_value=2200, widget=forms.NumberInput(attrs={"class": "place"})
    )
    opening = Money(label=_("Số dư đầu năm (đồng)"))
    because = forms.CharField(label=_("Căn cứ"), max_length=400, help_text=_("Số, ngày của văn bản, chứng từ."))


class MovementForm(forms.Form):
    """Money in or out by a paper."""

    what = forms.ChoiceField(label=_("Nội dung"), choices=list(MOVEMENT_WORDS.items()))
    amount = Money(label=_("Số tiền (đồng)"))
    on = DayField(label=_("Ngày"))
    because = forms.CharField(label=_("Căn cứ"), max_length=400, help_text=_("Số, ngày của văn bản, chứng từ."))


class PaidForm(forms.Form):
    """When and how a prize was paid out."""

    on = DayField(label=_("Ngày chi"))
    how = forms.CharField(label=_("Chứng từ"), max_length=200)


class SeriesForm(forms.Form):
    """The last number given on paper this year."""

    year = forms.IntegerField(
        label=_("Năm"), min_value=2000, max_value=2200, widget=forms.NumberInput(attrs={"class": "place"})
    )
    after = forms.IntegerField(
        label=_("Số cuối cùng đã cấp trên giấy"), min_value=0, widget=forms.NumberInput(attrs={"class": "place"})
    )


class BatchForm(forms.Form):
    """Which layout the certificates of a decision are printed in."""

    layout = forms.ChoiceField(label=_("Mẫu in"))

    def __init__(self, *given: Any, layouts: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choice = self.fields["layout"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = layouts
