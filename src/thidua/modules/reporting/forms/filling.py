"""Forms of whoever fills a report, and of whoever composes the office's own."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FieldForm(forms.Form):
    """One field of a draft."""

    field = forms.CharField(max_length=60)
    text = forms.CharField(required=False, strip=False)
    version = forms.IntegerField(min_value=0, required=False)


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(label=_("Tệp"), allow_empty_file=True)


class OutlineForm(forms.Form):
    """The office's own words, figures in braces."""

    outline = forms.CharField(
        label=_("Nội dung báo cáo"), widget=forms.Textarea(attrs={"rows": 14, "class": "outline"}),
        help_text=_("Mỗi dòng một đoạn. Mã trong ngoặc nhọn, như {C1}, được thay bằng số liệu tổng hợp."),
    )  # fmt: skip
    because = forms.CharField(label=_("Lý do lập bản mới"), required=False, max_length=400)

    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, blank lines left out."""
        lines = str(self.cleaned_data["outline"]).splitlines()
        return tuple(line.strip() for line in lines if line.strip())
