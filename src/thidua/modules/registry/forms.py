"""Forms of the register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.ids import BearerId
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation.days import DayField
from thidua.law.book import fact_sheets, lawbook
from thidua.modules.registry.public import BearerDraft, EntryDraft, LinkDraft, RecordDraft
from thidua.modules.registry.queries.bearers import CATEGORIES, KIND_WORDS
from thidua.modules.registry.queries.entries import KIND_WORDS as KINDS_OF_AWARD
from thidua.modules.registry.queries.lineage import WHY_WORDS
from thidua.modules.registry.queries.records import GRADES, GROUP_WORDS, HOLD_FACTS, POSTS, SCOPES, WHAT_WORDS
from thidua.modules.statutes.public import award_words, fact_words

YEAR = {"min_value": 1945, "max_value": 2200, "widget": forms.NumberInput(attrs={"class": "place"})}
LONG = forms.Textarea(attrs={"rows": 2})


def award_choices() -> list[tuple[str, str]]:
    """Every award that a register may hold, in Vietnamese order."""
    told = [(code, award_words(code)) for code in lawbook().events]
    return sorted(told, key=lambda pair: sort_key(pair[1]))


class BearerForm(forms.Form):
    """Who bears awards."""

    kind = forms.ChoiceField(label=_("Đối tượng"), choices=list(KIND_WORDS.items()))
    name = forms.CharField(label=_("Họ và tên, tên tập thể"), max_length=255)
    born = forms.IntegerField(label=_("Năm sinh"), required=False, **(YEAR | {"min_value": 1850}))  # type: ignore[arg-type] # plain options
    is_woman = forms.TypedChoiceField(
        label=_("Giới tính"), required=False, choices=[("", "–"), ("0", _("Nam")), ("1", _("Nữ"))],
        coerce=lambda value: value == "1", empty_value=None,
    )  # fmt: skip
    position = forms.CharField(label=_("Chức vụ"), max_length=200, required=False)
    category = forms.ChoiceField(label=_("Nhóm đối tượng theo luật"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        words = fact_sheets()["doi_tuong"].kind.split("|")
        self.fields["category"].choices = [("", _("theo đối tượng")), *((word, CATEGORIES[word]) for word in words)]  # type: ignore[attr-defined] # a choice field

    def draft(self) -> BearerDraft:
        """What was typed."""
        return BearerDraft(**self.cleaned_data)


class EntryForm(forms.Form):
    """An award as its decision tells it."""

    award = forms.ChoiceField(label=_("Danh hiệu, hình thức"))
    kind_of_award = forms.ChoiceField(label=_("Loại khen thưởng"), choices=list(KINDS_OF_AWARD.items()))
    year = forms.IntegerField(label=_("Năm thành tích"), **YEAR)  # type: ignore[arg-type] # plain options
    decision = forms.CharField(label=_("Số quyết định"), max_length=120)
    decided = DayField(label=_("Ngày quyết định"))
    issuer = forms.CharField(label=_("Cơ quan quyết định"), max_length=255, required=False)
    since = DayField(label=_("Thành tích từ ngày"), required=False)
    until = DayField(label=_("Thành tích đến ngày"), required=False)
    achievement = forms.CharField(label=_("Nội dung thành tích"), required=False, widget=LONG)

    def __init__(self, *args: Any, asks_reason: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["award"].choices = award_choices()  # type: ignore[attr-defined] # a choice field
        if asks_reason:
            self.fields["because"] = forms.CharField(label=_("Lý do đính chính"), widget=LONG)

    def draft(self) -> EntryDraft:
        """What was typed."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "because"}
        return EntryDraft(**told)


class RecordForm(forms.Form):
    """What is on record: one form for all kinds; what a kind does not need stays blank."""

    what = forms.ChoiceField(label=_("Loại dữ kiện"), choices=list(WHAT_WORDS.items()))
    year = forms.IntegerField(label=_("Năm"), required=False, **YEAR)  # type: ignore[arg-type] # plain options
    grade = forms.ChoiceField(label=_("Mức hoàn thành nhiệm vụ"), required=False, choices=[("", "–"), *GRADES.items()])
    title = forms.CharField(
        label=_("Tên"), required=False, max_length=120, help_text=_("Tên sáng kiến, hình thức kỷ luật, chức vụ.")
    )
    scope = forms.ChoiceField(label=_("Phạm vi của sáng kiến"), required=False, choices=[("", "–"), *SCOPES.items()])
    post = forms.ChoiceField(
        label=_("Chức vụ thuộc nhóm"), required=False, choices=[("", _("– không tính cống hiến –")), *POSTS.items()],
        help_text=_("Chỉ ghi với chức vụ tính vào quá trình cống hiến (Nghị định 152/2025/NĐ-CP, Điều 9, 10)."),
    )  # fmt: skip
    hold = forms.ChoiceField(label=_("Vụ việc đang xem xét"), required=False)
    group = forms.ChoiceField(label=_("Nhóm đối tượng"), required=False, choices=[("", "–"), *GROUP_WORDS.items()])
    fact = forms.ChoiceField(label=_("Dữ kiện khác"), required=False)
    value = forms.CharField(
        label=_("Giá trị của nhóm, của dữ kiện khác"), required=False, max_length=40,
        help_text=_("có, không hoặc một số."),
    )  # fmt: skip
    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến hết ngày"), required=False)
    source = forms.CharField(
        label=_("Nguồn"), max_length=255, help_text=_("Số, ngày của quyết định, biên bản hoặc phiếu đánh giá.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        facts = sorted(((name, sheet.vi) for name, sheet in fact_sheets().items()), key=lambda pair: sort_key(pair[1]))
        self.fields["hold"].choices = [("", "–"), *((fact, fact_words(fact)) for fact in HOLD_FACTS)]  # type: ignore[attr-defined] # a choice field
        self.fields["fact"].choices = [("", "–"), *facts]  # type: ignore[attr-defined] # a choice field

    def draft(self) -> RecordDraft:
        """What was typed, for its kind."""
        asked = self.cleaned_data
        truth = {"có": "true", "không": "false"}
        names = {"hold": asked["hold"], "fact": asked["fact"], "group": asked["group"]}
        value = truth.get(asked["value"].strip().lower(), asked["value"].strip())
        values = {
            "grade": asked["grade"], "initiative": asked["scope"], "post": asked["post"], "fact": value, "group": value,
        }  # fmt: skip
        return RecordDraft(
            asked["what"], asked["source"], asked["year"], values.get(asked["what"], ""),
            names.get(asked["what"], asked["title"]), asked["since"], asked["until"],
        )  # fmt: skip


class LinkForm(forms.Form):
    """Whose earlier awards belong here."""

    before = forms.IntegerField(
        label=_("Số trong sổ của đối tượng trước"), help_text=_("Số ở cuối địa chỉ trang của đối tượng đó.")
    )
    why = forms.ChoiceField(label=_("Quan hệ"), choices=list(WHY_WORDS.items()))
    counts = forms.TypedChoiceField(
        label=_("Khi xét điều kiện"), coerce=lambda value: value == "1",
        choices=[("1", _("tính thành tích trước")), ("0", _("chỉ hiện, không tính"))],
    )  # fmt: skip
    since = DayField(label=_("Từ ngày"))
    because = forms.CharField(label=_("Căn cứ, lý do"), widget=LONG)

    def draft(self, after: BearerId) -> LinkDraft:
        """What was typed."""
        return LinkDraft(after=after, **self.cleaned_data)


class FileForm(forms.Form):
    """A list."""

    file = forms.FileField(label=_("Tệp"), allow_empty_file=True)
