"""The life of a scoring round (đợt chấm điểm) of a bloc."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

ROUND = Lifecycle(
    kind="round",
    states=(
        State("prepared", "Chưa mở", "Chưa mở"),
        State("open", "Đang chấm", "Đang chấm"),
        State("closed", "Đã chốt điểm", "Đã công bố"),
        State("cancelled", "Đã hủy", "Đã hủy"),
    ),
    steps=(
        Step("open", ("prepared",), "open", "scoring.open_round"),
        Step("extend", ("open",), "open", "scoring.extend_round"),
        Step("close", ("open",), "closed", "scoring.close_round"),
        Step("correct", ("closed",), "closed", "scoring.correct_round"),
        Step("cancel", ("prepared", "open"), "cancelled", "scoring.cancel_round"),
    ),
)
