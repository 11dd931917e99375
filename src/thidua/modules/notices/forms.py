"""Forms of notices: how letters come, and which calendar is opened."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.notices.letters import Mode, Wish

MODES = [
    (Mode.DIGEST.value, _("Mỗi ngày một thư, gộp các thông báo")),
    (Mode.AT_ONCE.value, _("Ngay khi có thông báo")),
    (Mode.NONE.value, _("Không gửi thư, chỉ hiện trong hệ thống")),
]


def _clock() -> forms.TimeInput:
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class WishesForm(forms.Form):
    """Where and when letters come."""

    address = forms.EmailField(
        label=_("Địa chỉ thư điện tử"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    mode = forms.ChoiceField(label=_("Cách nhận"), choices=MODES)
    digest_at = forms.TimeField(label=_("Giờ gửi thư gộp"), widget=_clock())
    quiet_from = forms.TimeField(
        label=_("Không gửi thư từ"),
        help_text=_("Thư trong khoảng giờ này đợi đến hết khoảng mới gửi."),
        widget=_clock(),
    )
    quiet_until = forms.TimeField(label=_("Không gửi thư đến"), widget=_clock())

    def chosen(self) -> dict[str, Any]:
        """The keyword arguments of the action."""
        given = self.cleaned_data
        wish = Wish(Mode(given["mode"]), given["quiet_from"], given["quiet_until"], given["digest_at"])
        return {"address": given["address"], "wish": wish}


def initial_of(address: str, wish: Wish) -> dict[str, object]:
    """What the form shows at first: the wish; for who never chose, the usual hours."""
    return {
        "address": address, "mode": wish.mode.value, "quiet_from": wish.quiet_from,
        "quiet_until": wish.quiet_until, "digest_at": wish.digest_at,
    }  # fmt: skip
