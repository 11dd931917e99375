"""Forms of certificates: a decision with its list, a layout spot by spot, the grounds of a change, the public check."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.certificates.layout import LEAST_POINTS, MOST_POINTS, Layout, Piece, Spot
from thidua.core.certificates.line import LONGEST, Line
from thidua.core.kernel.quantity import written
from thidua.foundation.days import DayField
from thidua.modules.certificates.actions import Draft, Grounds

TENTHS = 10
PIECES = {
    Piece.COUNTRY: _("Quốc hiệu"),
    Piece.MOTTO: _("Tiêu ngữ"),
    Piece.AUTHORITY: _("Người có thẩm quyền"),
    Piece.GIVES: _("Chữ “Tặng”"),
    Piece.AWARD: _("Danh hiệu, hình thức"),
    Piece.RECIPIENT: _("Người hoặc tập thể được khen"),
    Piece.ABOUT: _("Chức vụ, đơn vị"),
    Piece.ACHIEVEMENT: _("Thành tích"),
    Piece.DECISION: _("Số, ngày quyết định"),
    Piece.PLACE_AND_DAY: _("Địa danh, ngày tháng"),
    Piece.SIGNER_OFFICE: _("Chức danh người ký"),
    Piece.SIGNER: _("Họ tên người ký"),
    Piece.SERIAL: _("Mã tra cứu"),
    Piece.QR: _("Mã QR"),
}
ALIGNS = [("left", _("trái")), ("center", _("giữa")), ("right", _("phải"))]
COLOURS = [("ink", _("đen")), ("red", _("đỏ"))]


class DecisionForm(forms.Form):
    """What the certificates of a decision share, and the workbook with the list."""

    authority = forms.CharField(label=_("Người có thẩm quyền khen thưởng"), max_length=255)
    decision = forms.CharField(label=_("Số quyết định"), max_length=80)
    decided_on = DayField(label=_("Ngày quyết định"))
    place = forms.CharField(label=_("Địa danh"), max_length=80)
    signer_office = forms.CharField(label=_("Chức danh người ký"), max_length=120)
    signer = forms.CharField(
        label=_("Họ tên người ký"), max_length=120, required=False, help_text=_("Để trống nếu ký và ghi tên bằng tay.")
    )
    layout = forms.ChoiceField(label=_("Mẫu in"))
    file = forms.FileField(label=_("Danh sách (XLSX)"))

    def __init__(self, *given: Any, layouts: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choice = self.fields["layout"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = layouts

    def draft(self, lines: tuple[Line, ...]) -> Draft:
        """The draft of the action."""
        shared = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return Draft(**shared, lines=lines)


class SpotForm(forms.Form):
    """Where one piece stands, in millimetres; unticked it is left out."""

    piece = forms.CharField(widget=forms.HiddenInput)
    is_printed = forms.BooleanField(label=_("In"), required=False)
    left = forms.DecimalField(label=_("Trái"), min_value=0, decimal_places=1, localize=True)
    top = forms.DecimalField(label=_("Trên"), min_value=0, decimal_places=1, localize=True)
    width = forms.DecimalField(label=_("Rộng"), min_value=1, decimal_places=1, localize=True)
    points = forms.IntegerField(label=_("Cỡ chữ"), min_value=LEAST_POINTS, max_value=MOST_POINTS)
    align = forms.ChoiceField(label=_("Căn"), choices=ALIGNS)
    colour = forms.ChoiceField(label=_("Màu"), choices=COLOURS)
    is_bold = forms.BooleanField(label=_("Đậm"), required=False)
    is_italic = forms.BooleanField(label=_("Nghiêng"), required=False)
    is_capital = forms.BooleanField(label=_("Chữ hoa"), required=False)

    @property
    def word(self) -> object:
        """What the piece is called."""
        return PIECES[Piece(self["piece"].value())]

    def spot(self) -> Spot:
        """The spot in tenths of a millimetre."""
        given = dict(self.cleaned_data)
        del given["is_printed"]
        lengths = {name: int(given.pop(name) * TENTHS) for name in ("left", "top", "width")}
        return Spot(**{**given, **lengths, "piece": Piece(given["piece"])})

    def clean_piece(self) -> str:
        """One of the pieces; anything else did not come from the page."""
        piece: str = self.cleaned_data["piece"]
        if piece not in set(Piece):
            raise forms.ValidationError(_("Trang đã cũ. Tải lại trang rồi sửa tiếp."))
        return piece


SpotFormSet = forms.formset_factory(SpotForm, extra=0, max_num=len(Piece), absolute_max=len(Piece))


def spot_rows(layout: Layout, fallback: Layout) -> list[dict[str, object]]:
    """What the rows hold at first: each piece where it stands, or unticked where the fallback would have it."""
    return [_row(layout.spot(piece), fallback.spot(piece) or Spot(piece, 0, 0, TENTHS * TENTHS)) for piece in Piece]


def _row(spot: Spot | None, fallback: Spot) -> dict[str, object]:
    shown = spot or fallback
    lengths = {name: written(_millimetres(getattr(shown, name))) for name in ("left", "top", "width")}
    others = ("points", "align", "colour", "is_bold", "is_italic", "is_capital")
    return (
        {"piece": shown.piece.value, "is_printed": spot is not None} | lengths | {n: getattr(shown, n) for n in others}
    )


def _millimetres(tenths: int) -> Decimal:
    return Decimal(tenths) / TENTHS


class GroundsForm(forms.Form):
    """Why the standing of a certificate changes."""

    because = forms.CharField(label=_("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    decision = forms.CharField(label=_("Theo quyết định số"), max_length=80)
    decided_on = DayField(label=_("Ngày quyết định"))

    def grounds(self) -> Grounds:
        """The grounds of the action."""
        return Grounds(**{name: self.cleaned_data[name] for name in ("because", "decision", "decided_on")})


class CorrectionForm(GroundsForm):
    """The right words of a certificate, and why they change."""

    recipient = forms.CharField(label=_("Người hoặc tập thể được khen"), max_length=LONGEST)
    about = forms.CharField(label=_("Chức vụ, đơn vị"), max_length=LONGEST, required=False)
    award = forms.CharField(label=_("Danh hiệu, hình thức"), max_length=LONGEST)
    achievement = forms.CharField(label=_("Thành tích"), max_length=LONGEST, required=False)
    field_order = ("recipient", "about", "award", "achievement", "because", "decision", "decided_on")

    def line(self, subject: str = "") -> Line:
        """The corrected line."""
        given = self.cleaned_data
        return Line(given["recipient"], given["about"], given["award"], given["achievement"], subject)
