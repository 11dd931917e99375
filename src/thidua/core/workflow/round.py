"""The life of a scoring round (đợt chấm điểm) of a bloc."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

ROUND = Lifecycle(
    kind="round",
    states=(
        State("prepared", "Chưa mở", "Chưa mở"),
        State("open", "Đang chấm", "Đang chấm"),
        State("verifying", "Đang thẩm định", "Đang chấm"),
        State("meeting", "Chờ hội nghị khối", "Đang chấm"),
        State("closed", "Đã chốt điểm", "Đã công bố"),
        State("reopened", "Mở lại để xem xét", "Đang xem xét lại"),
        State("cancelled", "Đã hủy", "Đã hủy"),
    ),
    steps=(
        Step("open", ("prepared",), "open", "scoring.open_round"),
        Step("extend", ("open",), "open", "scoring.extend_round"),
        Step("verify", ("open",), "verifying", "scoring.begin_verification"),
        Step("meet", ("open", "verifying"), "meeting", "scoring.put_to_meeting"),
        Step("close", ("open", "meeting", "reopened"), "closed", "scoring.close_round"),
        Step("correct", ("closed",), "closed", "scoring.correct_round"),
        Step("settle", ("closed",), "closed", "scoring.settle_tie"),
        Step("reopen", ("closed",), "reopened", "scoring.reopen_round"),
        Step("cancel", ("prepared", "open", "verifying", "meeting"), "cancelled", "scoring.cancel_round"),
    ),
)
