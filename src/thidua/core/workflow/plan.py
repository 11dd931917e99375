"""The life of a received plan: from the file to the data that a campaign runs on."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

PLAN = Lifecycle(
    kind="plan",
    states=(
        State("received", "Đang đọc", "Đã tiếp nhận"),
        State("unread", "Chưa đọc được", "Đã tiếp nhận"),
        State("read", "Chờ xác nhận", "Đã tiếp nhận"),
        State("accepted", "Đã xác nhận", "Đã tiếp nhận"),
        State("launched", "Đã phát động", "Đã phát động"),
        State("set_aside", "Không sử dụng", "Không sử dụng"),
    ),
    steps=(
        Step("record_reading", ("received",), "read", "plans.record_reading"),
        Step("give_up", ("received",), "unread", "plans.record_trouble"),
        Step("stop", ("received",), "unread", "plans.stop_reading"),
        Step("read_again", ("unread",), "received", "plans.read_again"),
        Step("accept", ("read",), "accepted", "plans.accept_plan"),
        Step("correct", ("accepted",), "read", "plans.correct_plan"),
        Step("launch", ("accepted",), "launched", "plans.launch_plan"),
        Step("set_aside", ("received", "unread", "read", "accepted"), "set_aside", "plans.set_plan_aside"),
        Step("take_back", ("set_aside",), "read", "plans.take_plan_back"),
    ),
)
