"""The life of a score sheet (phiếu chấm): one scorer, one unit scored, one round."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

SHEET = Lifecycle(
    kind="sheet",
    states=(
        State("drafting", "Chưa gửi", "Chưa gửi"),
        State("submitted", "Đã gửi", "Đã gửi"),
        State("returned", "Bị trả lại", "Chưa gửi"),
        State("aside", "Không chấm", "Không chấm"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "scoring.submit_sheet"),
        Step("withdraw", ("submitted",), "drafting", "scoring.withdraw_sheet"),
        Step("return", ("submitted",), "returned", "scoring.return_sheet"),
        Step("stand_aside", ("drafting", "returned", "submitted"), "aside", "scoring.stand_aside"),
    ),
)
