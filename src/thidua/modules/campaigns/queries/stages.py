"""How the stages of a cascade are called and shown, on pages and in papers."""

from django.utils.translation import gettext_lazy as _lazy

from thidua.core.campaigns.stage import Stage

STAGES = {
    Stage.LAUNCHED.value: ("good", _lazy("Đã phát động")),
    Stage.RECEIVED.value: ("now", _lazy("Đã nhận, chưa phát động")),
    Stage.SENT.value: ("wait", _lazy("Chưa nhận")),
    Stage.LATE.value: ("late", _lazy("Quá hạn")),
    Stage.GONE.value: ("plain", _lazy("Đã sáp nhập, giải thể")),
    Stage.RELEASED.value: ("plain", _lazy("Không phải thực hiện")),
}
"""With which sign and word a stage is shown."""
