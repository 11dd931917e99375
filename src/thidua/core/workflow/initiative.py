"""The life of an initiative (sáng kiến): handed in, completed where asked, recognised by decision or not."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

INITIATIVE = Lifecycle(
    kind="initiative",
    states=(
        State("drafting", "Nháp", "Chưa gửi"),
        State("submitted", "Chờ xét", "Chờ xét"),
        State("returned", "Yêu cầu hoàn thiện", "Chưa gửi"),
        State("recognised", "Đã công nhận", "Đã công nhận"),
        State("declined", "Không công nhận", "Không công nhận"),
        State("withdrawn", "Đã rút", "Đã rút"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "initiatives.submit_initiative"),
        Step("send_back", ("submitted",), "returned", "initiatives.return_initiative"),
        Step("recognise", ("submitted",), "recognised", "initiatives.recognise_initiative"),
        Step("decline", ("submitted",), "declined", "initiatives.decline_initiative"),
        Step("withdraw", ("drafting", "submitted", "returned"), "withdrawn", "initiatives.withdraw_initiative"),
    ),
)
