"""Forms of registrations, exemplary models and pacts."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.ids import UnitId
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.core.registrations.pact import SIGNS, PactTarget, PactText
from thidua.foundation.days import DayField
from thidua.modules.campaigns.public import BlocView, CampaignView
from thidua.modules.directory.public import Choosable, UnitView, person_meant

KIND_WORDS = {
    RegistrationKind.WORK.value: _("Công trình"),
    RegistrationKind.MODEL.value: _("Mô hình"),
    RegistrationKind.PART.value: _("Phần việc"),
    RegistrationKind.TITLE.value: _("Danh hiệu, hình thức khen thưởng"),
}
OPERATORS = [(operator, sign) for operator, sign in SIGNS.items()]


def _text(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _units(units: Iterable[UnitView]) -> list[tuple[int, str]]:
    return [(int(unit.id), unit.name) for unit in units]


class EntryForm(forms.Form):
    """What is registered."""

    unit = forms.TypedChoiceField(label=_("Đơn vị đăng ký"), coerce=lambda key: UnitId(int(key)))
    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    campaign = forms.TypedChoiceField(label=_("Phong trào"), coerce=int, required=False, empty_value=None)
    kind = forms.TypedChoiceField(label=_("Loại đăng ký"), choices=list(KIND_WORDS.items()), coerce=RegistrationKind)
    name = forms.CharField(
        label=_("Tên công trình, mô hình, phần việc hoặc danh hiệu"), max_length=500, widget=_text(2)
    )
    who = forms.CharField(
        label=_("Cá nhân đăng ký"), max_length=200, required=False,
        widget=forms.TextInput(attrs={"list": "people", "autocomplete": "off"}),
        help_text=_("Gõ vài chữ rồi chọn trong danh bạ; ngoài danh bạ thì gõ họ tên. Để trống nếu tập thể đăng ký."),
    )  # fmt: skip
    content = forms.CharField(label=_("Nội dung"), required=False, widget=_text())
    measure = forms.CharField(
        label=_("Kết quả phải đạt"), required=False, widget=_text(2),
        help_text=_("Căn cứ để cuối năm đối chiếu. Danh hiệu không cần ghi."),
    )  # fmt: skip
    due = DayField(label=_("Hoàn thành trong ngày"), required=False)

    def __init__(
        self, *args: Any, units: Iterable[UnitView], campaigns: Iterable[CampaignView] = (),
        people: Iterable[Choosable] = (), **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.people = tuple(people)
        self.fields["unit"].choices = _units(units)  # type: ignore[attr-defined] # a choice field has choices
        named = [(int(each.id), each.name[:120]) for each in campaigns]
        self.fields["campaign"].choices = [("", "–"), *named]  # type: ignore[attr-defined] # a choice field has choices

    def entry(self) -> Entry:
        """The typed registration."""
        given = self.cleaned_data
        names = ("kind", "name", "content", "measure", "due")
        who = person_meant(given["who"], self.people)
        return Entry(**{name: given[name] for name in names}, who=who.name, person=who.person)


class ImportForm(forms.Form):
    """A workbook of registrations."""

    unit = forms.TypedChoiceField(label=_("Đơn vị đăng ký"), coerce=lambda key: UnitId(int(key)))
    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    file = forms.FileField(label=_("Tệp XLSX"), allow_empty_file=True)

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = _units(units)  # type: ignore[attr-defined] # a choice field has choices


class ProgressForm(forms.Form):
    """How far it is."""

    percent = forms.IntegerField(label=_("Tiến độ (%)"), min_value=0, max_value=100)
    said = forms.CharField(label=_("Đã làm được"), required=False, widget=_text(2))


class CompletionForm(forms.Form):
    """The result, its day and its proof."""

    result = forms.CharField(label=_("Kết quả đạt được"), widget=_text())
    on = DayField(label=_("Ngày hoàn thành"))
    file = forms.FileField(label=_("Minh chứng"), allow_empty_file=True)


class ExemplarForm(forms.Form):
    """An exemplary model that was found."""

    unit = forms.TypedChoiceField(label=_("Đơn vị"), coerce=lambda key: UnitId(int(key)))
    name = forms.CharField(label=_("Tên điển hình, mô hình"), max_length=500, widget=_text(2))
    who = forms.CharField(label=_("Cá nhân"), max_length=200, required=False)
    field = forms.CharField(label=_("Lĩnh vực"), max_length=200, required=False)
    content = forms.CharField(label=_("Nổi bật ở điểm nào"), widget=_text(5))

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = _units(units)  # type: ignore[attr-defined] # a choice field has choices


class StepForm(forms.Form):
    """What was done at a step, and over which branch a model is spread."""

    said = forms.CharField(label=_("Đã làm gì, kết quả"), widget=_text(4))
    over = forms.TypedChoiceField(
        label=_("Nhân rộng trong phạm vi"), coerce=lambda key: UnitId(int(key)), required=False
    )

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["over"].choices = _units(units)  # type: ignore[attr-defined] # a choice field has choices


class CopyForm(forms.Form):
    """A unit that takes a model over."""

    unit = forms.TypedChoiceField(label=_("Đơn vị làm theo"), coerce=lambda key: UnitId(int(key)))
    since = DayField(label=_("Từ ngày"))
    said = forms.CharField(label=_("Cách làm, kết quả"), widget=_text())

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = _units(units)  # type: ignore[attr-defined] # a choice field has choices


class PactForm(forms.Form):
    """The text of a pact; each line of `contents` is one content."""

    bloc = forms.TypedChoiceField(label=_("Khối thi đua"), coerce=int)
    title = forms.CharField(label=_("Trích yếu"), max_length=300, widget=_text(2))
    contents = forms.CharField(
        label=_("Nội dung giao ước"), widget=_text(8), required=False, help_text=_("Mỗi dòng một nội dung.")
    )

    def __init__(self, *args: Any, blocs: Iterable[BlocView], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(int(bloc.id), f"{bloc.name} ({bloc.year})") for bloc in blocs]
        self.fields["bloc"].choices = named  # type: ignore[attr-defined] # a choice field has choices


class TargetForm(forms.Form):
    """One target of a pact. An empty row is none."""

    name = forms.CharField(label=_("Chỉ tiêu"), max_length=300, required=False)
    operator = forms.ChoiceField(label=_("So với mức"), choices=OPERATORS, initial=">=")
    value = forms.DecimalField(label=_("Mức"), max_digits=16, decimal_places=4, required=False, localize=True)
    unit = forms.CharField(label=_("Đơn vị tính"), max_length=40, required=False)
    points = forms.DecimalField(
        label=_("Điểm"), min_value=0, max_digits=7, decimal_places=2, required=False, localize=True
    )


TargetFormSet = forms.formset_factory(TargetForm, extra=3, max_num=40, absolute_max=40)


def pact_text(form: PactForm, targets: Any, *, year: int) -> PactText:
    """The text that the forms hold."""
    rows = [row.cleaned_data for row in targets if row.cleaned_data.get("name")]
    made = tuple(
        PactTarget(row["name"].strip(), row["operator"], row["value"], row["unit"].strip(), row["points"])
        for row in rows
    )
    lines = form.cleaned_data["contents"].splitlines()
    contents = tuple(line.strip().lstrip("-–•").strip() for line in lines if line.strip(" -–•"))
    return PactText(form.cleaned_data["title"].strip(), year, contents, made)
