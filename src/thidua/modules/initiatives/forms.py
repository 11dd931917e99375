"""Forms of initiatives."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.initiatives.authors import Author
from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import UnitId
from thidua.foundation.days import DayField
from thidua.modules.directory.public import Choosable, UnitView, person_meant
from thidua.modules.initiatives.actions import InitiativeDraft
from thidua.modules.initiatives.queries.initiatives import SCOPE_WORDS

RULING_WORDS = {
    "different": _("Khác nhau"),
    "develops": _("Phát triển từ sáng kiến trước"),
    "same": _("Trùng lặp"),
}


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class InitiativeForm(forms.Form):
    """An initiative as its authors describe it."""

    unit = forms.TypedChoiceField(label=_("Đơn vị áp dụng"), coerce=lambda key: UnitId(int(key)))
    title = forms.CharField(label=_("Tên sáng kiến"), max_length=500, widget=_text(2))
    field = forms.CharField(label=_("Lĩnh vực"), max_length=200, required=False)
    content = forms.CharField(
        label=_("Mô tả: thực trạng, giải pháp, điểm mới"), widget=_text(12),
        help_text=_("Viết đủ để người khác làm theo được. Máy so với sáng kiến của mọi đơn vị, mọi năm."),
    )  # fmt: skip
    benefit = forms.CharField(
        label=_("Hiệu quả"), required=False, widget=_text(3), help_text=_("Ghi số liệu trước và sau.")
    )
    applied_since = DayField(label=_("Áp dụng từ ngày"), required=False)

    def __init__(self, *args: Any, units: Iterable[UnitView], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(int(unit.id), unit.name) for unit in units]
        self.fields["unit"].choices = named  # type: ignore[attr-defined] # a choice field has choices


class AuthorForm(forms.Form):
    """One author. An empty row is none."""

    name = forms.CharField(
        label=_("Tác giả"), max_length=200, required=False,
        widget=forms.TextInput(attrs={"list": "people", "autocomplete": "off"}),
    )  # fmt: skip
    part = forms.CharField(label=_("Phần đóng góp"), max_length=255, required=False)
    share = forms.DecimalField(
        label=_("Tỷ lệ (%)"), min_value=0, max_value=100, max_digits=5, decimal_places=2, required=False, localize=True
    )


AuthorFormSet = forms.formset_factory(AuthorForm, extra=3, max_num=20, absolute_max=20)


def _author(row: dict[str, Any], people: Sequence[Choosable]) -> Author:
    meant = person_meant(row["name"], people)
    return Author(meant.name, row["share"] or Decimal(0), row["part"].strip(), meant.person)


def draft_of(form: InitiativeForm, authors: Any, people: Sequence[Choosable] = ()) -> InitiativeDraft:
    """The initiative that the forms hold; an author without a share has none, which is refused with a sentence."""
    given = form.cleaned_data
    rows = [row.cleaned_data for row in authors if row.cleaned_data.get("name") or row.cleaned_data.get("share")]
    named = tuple(_author(row, people) for row in rows)
    names = ("title", "content", "field", "benefit", "applied_since")
    return InitiativeDraft(authors=named, **{name: given[name] for name in names})


class RecognitionForm(forms.Form):
    """The decision that recognises an initiative."""

    opinion = forms.CharField(label=_("Ý kiến của hội đồng sáng kiến"), widget=_text(3))
    scope = forms.TypedChoiceField(label=_("Phạm vi ảnh hưởng"), choices=list(SCOPE_WORDS.items()), coerce=Scope)
    number = forms.CharField(label=_("Số quyết định"), max_length=80)
    on = DayField(label=_("Ngày quyết định"))


class RulingForm(forms.Form):
    """A ruling on a pair."""

    ruling = forms.ChoiceField(label=_("Kết luận"), choices=list(RULING_WORDS.items()))
    because = forms.CharField(label=_("Lý do"), widget=_text(3))


class FollowUpForm(forms.Form):
    """What became of it."""

    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    is_applied = forms.TypedChoiceField(
        label=_("Còn áp dụng"), choices=[("yes", _("Có")), ("no", _("Không"))], coerce=lambda typed: typed == "yes"
    )
    said = forms.CharField(label=_("Kết quả áp dụng"), widget=_text(3))


class UseForm(forms.Form):
    """What an author's share was used for outside this system."""

    author = forms.ChoiceField(label=_("Tác giả"))
    purpose = forms.CharField(
        label=_("Đã dùng để xét"), max_length=255, help_text=_("Ghi danh hiệu, hình thức và số quyết định.")
    )
    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    because = forms.CharField(
        label=_("Lý do dùng thêm lần nữa"), required=False, widget=_text(2),
        help_text=_("Chỉ cần khi sáng kiến đã được dùng."),
    )  # fmt: skip

    def __init__(self, *args: Any, authors: Iterable[Author], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(author.name, author.name) for author in authors]
        self.fields["author"].choices = named  # type: ignore[attr-defined] # a choice field has choices
