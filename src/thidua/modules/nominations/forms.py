"""Forms of proposals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.foundation.days import DayField
from thidua.modules.nominations.queries.pages import KIND_WORDS
from thidua.modules.nominations.queries.picking import award_choices

YEAR = forms.NumberInput(attrs={"class": "place"})
GRADES = [
    ("", _("Chưa xếp loại")),
    ("XS", _("Hoàn thành xuất sắc")),
    ("T", _("Hoàn thành tốt")),
    ("HT", _("Hoàn thành")),
]


def words(rows: int) -> forms.Textarea:
    """A field for some lines."""
    return forms.Textarea(attrs={"rows": rows})


class NominationForm(forms.Form):
    """What a proposal says of itself."""

    name = forms.CharField(label=_("Tên đề nghị"), max_length=255)
    kind = forms.ChoiceField(label=_("Loại hình khen thưởng"), choices=list(KIND_WORDS.items()))
    year = forms.IntegerField(label=_("Năm thành tích"), min_value=1945, max_value=2200, widget=YEAR)
    closes_on = DayField(label=_("Ngày khóa danh sách"), help_text=_("Luật của ngày nhận hồ sơ được áp dụng."))
    is_own = forms.BooleanField(
        label=_("Đơn vị tự xét"), required=False,
        help_text=_("Hội đồng, người đứng đầu đơn vị này xét; không chọn thì gửi lên cấp trên."),
    )  # fmt: skip
    is_simplified = forms.BooleanField(label=_("Thủ tục đơn giản"), required=False)
    simplified_because = forms.CharField(
        label=_("Căn cứ áp dụng thủ tục đơn giản"), required=False, widget=words(2),
        help_text=_("Luật, Điều 85. Giấy tờ của thủ tục này do Thủ tướng quy định, chưa có văn bản trong hệ thống."),
    )  # fmt: skip
    leaders = forms.IntegerField(
        label=_("Số tập thể dẫn đầu cụm, khối"), required=False, min_value=0, widget=YEAR,
        help_text=_("Để tính mức tối đa Cờ thi đua của Chính phủ."),
    )  # fmt: skip
    grade = forms.ChoiceField(label=_("Mức xếp loại của tập thể"), required=False, choices=GRADES)
    members = forms.IntegerField(label=_("Số người của tập thể"), required=False, min_value=0, widget=YEAR)

    def __init__(self, *args: Any, is_new: bool = True, results: Any = (), **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_new:
            del self.fields["is_own"]
        if results:
            chosen = [("", _("Chọn từ sổ vàng, danh sách gợi ý")), *results]
            self.fields["result"] = forms.ChoiceField(label=_("Kết quả của khối"), required=False, choices=chosen)


class PickForm(forms.Form):
    """What the ticked names are proposed for."""

    award = forms.ChoiceField(label=_("Danh hiệu, hình thức"), choices=award_choices)
    since = DayField(label=_("Thành tích từ ngày"))
    until = DayField(label=_("đến ngày"))


class DossierForm(forms.Form):
    """A dossier as its unit writes it."""

    position = forms.CharField(label=_("Chức vụ, nơi công tác"), required=False, max_length=200)
    since = DayField(label=_("Thành tích từ ngày"))
    until = DayField(label=_("đến ngày"))
    achievement = forms.CharField(
        label=_("Thành tích"), required=False, widget=words(12),
        help_text=_("Nêu việc đã làm, kết quả bằng số liệu, so với năm trước. Không chép báo cáo của người khác."),
    )  # fmt: skip
    commitment = forms.CharField(
        label=_("Chấp hành chủ trương của Đảng, pháp luật của Nhà nước"), required=False, widget=words(3)
    )
    explained = forms.CharField(
        label=_("Giải thích điều hệ thống lưu ý"), required=False, widget=words(2),
        help_text=_("Chỉ cần khi bên trên có lưu ý về hồ sơ này."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, conditions: Any = (), is_collective: bool = False, blocs: Any = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        if conditions:
            self.fields["facts"] = forms.MultipleChoiceField(
                label=_("Trường hợp cần thêm giấy tờ"), required=False, choices=list(conditions),
                widget=forms.CheckboxSelectMultiple,
            )  # fmt: skip
        if is_collective:
            self.fields["members"] = forms.IntegerField(
                label=_("Số thành viên"), required=False, min_value=0, widget=YEAR
            )
            self.fields["having"] = forms.IntegerField(
                label=_("Số đạt Lao động tiên tiến"), required=False, min_value=0, widget=YEAR
            )
        if blocs:
            choices = [("", _("Không thuộc khối nào")), *blocs]
            self.fields["bloc"] = forms.ChoiceField(label=_("Khối thi đua"), required=False, choices=choices)


class LetterForm(forms.Form):
    """The number and day of the signed submission letter."""

    number = forms.CharField(label=_("Số tờ trình"), max_length=80)
    on = DayField(label=_("Ngày ký"))


class ReceiptForm(forms.Form):
    """The day of receipt, with its proof where it is past."""

    on = DayField(label=_("Ngày nhận"))
    proof = forms.CharField(
        label=_("Chứng cứ ngày nhận"), required=False, max_length=255,
        help_text=_("Chỉ cần khi hồ sơ đến trước hôm nay, ví dụ số văn bản đến, dấu bưu điện."),
    )  # fmt: skip


class FileForm(forms.Form):
    """A file under the law's name of the paper."""

    code = forms.ChoiceField(label=_("Loại giấy tờ"))
    file = forms.FileField(label=_("Tệp"))

    def __init__(self, *args: Any, codes: Any = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["code"].choices = list(codes)  # type: ignore[attr-defined] # a ChoiceField
