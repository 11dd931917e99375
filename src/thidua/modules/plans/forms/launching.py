"""What is chosen at a launch: which call it answers, by when the units launch, and the share that is asked."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.ids import CallId
from thidua.foundation.days import DayField
from thidua.modules.campaigns.public import CallView


class LaunchForm(forms.Form):
    """The call that the plan answers, and what the units below are asked."""

    call = forms.TypedChoiceField(
        label=_("Thực hiện phong trào cấp trên giao"),
        coerce=lambda key: CallId(int(key)),
        required=False,
        empty_value=None,
    )
    due = DayField(
        label=_("Đơn vị phát động chậm nhất hết ngày"), required=False,
        help_text=_("Kế hoạch ghi “trước ngày 25/9” thì nhập 24/9."),
    )  # fmt: skip
    participation = forms.DecimalField(
        label=_("Chỉ tiêu tham gia (%)"), min_value=0, max_value=100, max_digits=5, decimal_places=2, required=False,
        localize=True,
    )  # fmt: skip

    def __init__(self, *args: Any, calls: Iterable[CallView], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(int(call.id), f"{call.campaign.plan_number} {call.campaign.name}".strip()[:160]) for call in calls]
        self.fields["call"].choices = [("", "–"), *named]  # type: ignore[attr-defined] # a choice field has choices
