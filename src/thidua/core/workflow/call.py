"""The life of a call (giao triển khai): what a campaign asks one unit to carry out."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

CALL = Lifecycle(
    kind="call",
    states=(
        State("sent", "Chưa nhận", "Chưa nhận"),
        State("received", "Đã nhận", "Đã nhận"),
        State("launched", "Đơn vị đã phát động", "Đơn vị đã phát động"),
        State("released", "Không phải thực hiện", "Không phải thực hiện"),
    ),
    steps=(
        Step("receive", ("sent",), "received", "campaigns.receive_call"),
        Step("answer", ("sent", "received"), "launched", "campaigns.answer_call"),
        Step("release", ("sent", "received"), "released", "campaigns.release_unit"),
        Step("call_again", ("released",), "sent", "campaigns.call_again"),
    ),
)
