"""The life of a registration (đăng ký thi đua): a work, a model, a part of work or a title that somebody undertakes."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

REGISTRATION = Lifecycle(
    kind="registration",
    states=(
        State("drafting", "Nháp", "Chưa gửi"),
        State("submitted", "Chờ duyệt", "Chờ duyệt"),
        State("returned", "Bị trả lại", "Chưa gửi"),
        State("approved", "Đã duyệt", "Đã duyệt"),
        State("reached", "Hoàn thành", "Hoàn thành"),
        State("missed", "Không hoàn thành", "Không hoàn thành"),
        State("withdrawn", "Đã rút", "Đã rút"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "registrations.submit_registration"),
        Step("approve", ("submitted",), "approved", "registrations.approve_registration"),
        Step("send_back", ("submitted",), "returned", "registrations.return_registration"),
        Step(
            "withdraw", ("drafting", "submitted", "returned", "approved"), "withdrawn",
            "registrations.withdraw_registration",
        ),
        Step("complete", ("approved",), "reached", "registrations.complete_registration"),
        Step("miss", ("approved",), "missed", "registrations.miss_registration"),
        Step("reopen", ("reached", "missed"), "approved", "registrations.reopen_registration"),
    ),
)  # fmt: skip
