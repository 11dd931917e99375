"""The life of a bloc's pact (giao ước thi đua): drawn up, signed by every member, concluded."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

PACT = Lifecycle(
    kind="pact",
    states=(
        State("drafting", "Đang soạn", "Chưa ký"),
        State("signing", "Đang ký", "Đang ký"),
        State("concluded", "Đã ký đủ", "Đã ký kết"),
    ),
    steps=(
        Step("open", ("drafting",), "signing", "registrations.open_signing"),
        Step("conclude", ("signing",), "concluded", "registrations.sign_pact"),
        Step("change", ("signing", "concluded"), "drafting", "registrations.change_pact"),
    ),
)
