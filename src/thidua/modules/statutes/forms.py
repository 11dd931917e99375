"""Forms of statutes: a text, a value, a rule in plain sentences."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.outcome import Outcome
from thidua.core.kernel.quantity import read_score
from thidua.core.rules.condition import Condition
from thidua.core.rules.parameter import Quantity
from thidua.core.statutes.asked import NUMBERED, Sentence, condition_of
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation.days import DayField
from thidua.law.book import fact_sheets, lawbook
from thidua.modules.directory.public import UnitView
from thidua.modules.statutes.public import ProvisionDraft, TextDraft, award_words
from thidua.modules.statutes.queries import TextView, parameter_choices

YES, NO = {"có", "co", "true", "1"}, {"không", "khong", "false", "0"}
GRADES = [
    ("XS", _("Hoàn thành xuất sắc nhiệm vụ")), ("T", _("Hoàn thành tốt nhiệm vụ trở lên")),
    ("HT", _("Hoàn thành nhiệm vụ trở lên")),
]  # fmt: skip
MOST_SENTENCES = 4
PLACE = {"inputmode": "text", "class": "place", "autocomplete": "off"}


def unit_choices(units: Sequence[UnitView]) -> list[tuple[str, str]]:
    """The units for which something may be entered."""
    return [(str(unit.id), unit.name) for unit in units]


class TextForm(forms.Form):
    """A legal text of the office."""

    unit = forms.ChoiceField(label=_("Của cơ quan"))
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=80, help_text=_("Ví dụ 25/2025/QĐ-UBND"))
    name = forms.CharField(label=_("Tên văn bản"), max_length=400)
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=255)
    signed = DayField(label=_("Ngày ký"))
    in_force = DayField(label=_("Ngày có hiệu lực"))
    link = forms.URLField(label=_("Đường dẫn đến văn bản"), required=False, max_length=400, assume_scheme="https")

    def __init__(self, *args: Any, units: Sequence[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = unit_choices(units)  # type: ignore[attr-defined] # a choice field

    def draft(self) -> TextDraft:
        """What was typed."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "unit"}
        return TextDraft(**told)


class _Cited(forms.Form):
    """What values and rules have in common: for whom, from when, by which place of which text."""

    unit = forms.ChoiceField(label=_("Của cơ quan"))
    since = DayField(label=_("Áp dụng từ ngày"))
    until = DayField(label=_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chưa biết ngày hết hiệu lực."))
    text = forms.ChoiceField(label=_("Văn bản quy định"))
    article = forms.RegexField("^[0-9]+$", label=_("Điều"), required=False, widget=forms.TextInput(PLACE))
    clause = forms.RegexField("^[0-9]+$", label=_("Khoản"), required=False, widget=forms.TextInput(PLACE))
    point = forms.RegexField("^[a-zđ]$", label=_("Điểm"), required=False, widget=forms.TextInput(PLACE))
    note = forms.CharField(
        label=_("Ghi chú"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Câu chữ của văn bản, để người thứ hai đối chiếu."),
    )  # fmt: skip

    def __init__(self, *args: Any, units: Sequence[UnitView], texts: Sequence[TextView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = unit_choices(units)  # type: ignore[attr-defined] # a choice field
        told = [(text.id, f"{text.words} – {text.name}"[:160]) for text in texts]
        self.fields["text"].choices = told  # type: ignore[attr-defined] # a choice field

    def cites(self) -> str:
        """The place as rules write it."""
        asked = self.cleaned_data
        place = ".".join(part for part in (asked["article"], asked["clause"], asked["point"]) if part)
        return f"{asked['text']} {place}".strip()

    def told(self) -> dict[str, Any]:
        """The part of a draft that both kinds share."""
        return {"cites": self.cites()} | {name: self.cleaned_data[name] for name in ("since", "until", "note")}


class ValueForm(_Cited):
    """A dated value."""

    scope = forms.ChoiceField(
        label=_("Phạm vi"),
        choices=[("office", _("Của cơ quan này và các đơn vị trực thuộc")), ("nation", _("Chung cả nước"))],
        help_text=_("“Chung cả nước” dùng khi Nhà nước ban hành giá trị mới, ví dụ lương cơ sở."),
    )
    name = forms.ChoiceField(label=_("Tham số"))
    value = forms.CharField(
        label=_("Giá trị"), max_length=40, help_text=_("Số như 0,7 hoặc 15; có hoặc không. Tỷ lệ 70 % ghi 0,7.")
    )
    field_order = ("unit", "scope", "name", "value", "since", "until", "text", "article", "clause", "point", "note")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].choices = parameter_choices()  # type: ignore[attr-defined] # a choice field

    def clean_value(self) -> Quantity:
        """The value as a number or a truth."""
        typed: str = self.cleaned_data["value"].strip().lower()
        if typed in YES | NO and not typed.isdigit():
            return typed in YES
        plain = typed.replace(".", "") if typed.count(".") > 1 or (typed.count(".") == 1 and "," in typed) else typed
        read = read_score(plain)
        amount = getattr(read, "value", None)
        if not isinstance(amount, Decimal):
            raise forms.ValidationError(_("Ghi một số không âm (tối đa bốn chữ số thập phân), hoặc có, không."))
        return amount

    def clean(self) -> dict[str, Any]:
        """1 and 0 are a truth where the parameter is one."""
        told: dict[str, Any] = super().clean() or {}
        known = lawbook().parameters.get(told.get("name", ""))
        if known and known.unit == "có hay không" and told.get("value") in (0, 1):
            told["value"] = bool(told["value"])
        return told

    def draft(self) -> ProvisionDraft:
        """What was typed."""
        asked = self.cleaned_data
        return ProvisionDraft(
            name=asked["name"], value=asked["value"], is_national=asked["scope"] == "nation", **self.told()
        )


def sentence_choices() -> list[tuple[str, Any]]:
    """Every sentence an office's rule can be made of, in groups; those of the second half want a number."""
    truths = _sheets("judged", "recorded")
    numbers = [*_sheets("number")]
    awards = sorted(((code, award_words(code)) for code in lawbook().events), key=lambda pair: sort_key(pair[1]))
    return [
        ("", _("– không –")),
        (str(_("Mức hoàn thành nhiệm vụ của năm đề nghị")), _of("grade", GRADES)),
        (str(_("Dữ kiện phải đúng")), _of("fact", truths)),
        (str(_("Dữ kiện không được có")), _of("not_fact", truths)),
        (str(_("Trong năm đề nghị đạt")), _of("in_year", awards)),
        (str(_("Đã từng được tặng")), _of("ever", awards)),
        (str(_("Số lần được tặng, ít nhất …")), _of("times", awards)),
        (str(_("Số năm được xếp loại, ít nhất …")), _of("years", GRADES)),
        (str(_("Số năm liên tục được xếp loại, ít nhất …")), _of("run", GRADES)),
        (str(_("Số năm liên tục đạt, ít nhất …")), _of("run_of", awards)),
        (str(_("Số lượng, ít nhất …")), _of("amount", numbers)),
        (str(_("Tỷ lệ phần trăm, ít nhất …")), _of("share", _shares())),
    ]


def _of(kind: str, names: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [(f"{kind}:{name}", words) for name, words in names]


def _sheets(*kinds: str) -> list[tuple[str, str]]:
    found = [(name, sheet.vi) for name, sheet in fact_sheets().items() if sheet.kind in kinds]
    return sorted(found, key=lambda pair: sort_key(pair[1]))


def _shares() -> list[tuple[str, str]]:
    """Members who have something, of all members."""
    whole = "so_ca_nhan"
    parts = ("so_hoan_thanh_nhiem_vu", "so_lao_dong_tien_tien", "so_chien_si_thi_dua_co_so", "so_chien_si_tien_tien")
    sheets = fact_sheets()
    return [(f"{part}|{whole}", f"{sheets[part].vi} / {sheets[whole].vi}") for part in parts]


def _sentence(asked: str, number: int | None) -> Sentence:
    kind, _colon, name = asked.partition(":")
    return Sentence(kind, name, number if kind in NUMBERED else None)


class RuleForm(_Cited):
    """What an office asks beyond the law for a title, in up to four sentences."""

    title = forms.ChoiceField(label=_("Danh hiệu, hình thức"))
    joined = forms.ChoiceField(
        label=_("Các điều kiện dưới đây"), choices=[("all", _("phải đủ tất cả")), ("any", _("chỉ cần một"))]
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        titles = [(each.code, each.name) for each in lawbook().titles.values() if each.detailed_by is not None]
        titles.sort(key=lambda pair: sort_key(pair[1]))
        self.fields["title"].choices = titles  # type: ignore[attr-defined] # a choice field
        choices = sentence_choices()
        for number in range(1, MOST_SENTENCES + 1):
            label = _("Điều kiện %(number)s") % {"number": number}
            self.fields[f"asks{number}"] = forms.ChoiceField(label=label, choices=choices, required=number == 1)
            least = _("Số của điều kiện %(number)s") % {"number": number}
            self.fields[f"least{number}"] = forms.IntegerField(
                label=least, required=False, min_value=1, widget=forms.NumberInput({"class": "place"}),
                help_text=_("Số lần, số năm, số lượng hoặc phần trăm; chỉ ghi khi điều kiện có chữ “ít nhất …”."),
            )  # fmt: skip
        asks = [f"{part}{number}" for number in range(1, MOST_SENTENCES + 1) for part in ("asks", "least")]
        self.order_fields(["unit", "title", "joined", *asks])

    def condition(self) -> Outcome[Condition]:
        """The condition that the chosen sentences make."""
        told = self.cleaned_data
        chosen = [(told[f"asks{number}"], told[f"least{number}"]) for number in range(1, MOST_SENTENCES + 1)]
        said = [_sentence(asked, number) for asked, number in chosen if asked]
        return condition_of(said, is_any=told["joined"] == "any")

    def draft(self, condition: Condition) -> ProvisionDraft:
        """What was typed."""
        return ProvisionDraft(name=self.cleaned_data["title"], condition=condition, **self.told())


class DayForm(forms.Form):
    """The day on which the law is looked at."""

    on = DayField(label=_("Luật của ngày"))


class DaysForm(forms.Form):
    """Two days to compare."""

    earlier = DayField(label=_("Ngày thứ nhất"))
    later = DayField(label=_("Ngày thứ hai"))
