"""The life of a proposal for commendation (tờ trình đề nghị khen thưởng) and of each dossier (hồ sơ) in it."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

NOMINATION = Lifecycle(
    kind="nomination",
    states=(
        State("drafting", "Nháp", "Chưa gửi"),
        State("submitted", "Chờ tiếp nhận", "Đã gửi"),
        State("received", "Đã tiếp nhận", "Đã tiếp nhận"),
        State("returned", "Bị trả lại", "Bị trả lại"),
        State("withdrawn", "Đã rút", "Đã rút"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "nominations.submit_nomination"),
        Step("receive", ("submitted",), "received", "nominations.receive_nomination"),
        Step("send_back", ("submitted",), "returned", "nominations.return_nomination"),
        Step(
            "withdraw",
            ("drafting", "submitted", "received", "returned"),
            "withdrawn",
            "nominations.withdraw_nomination",
        ),
    ),
)

DOSSIER = Lifecycle(
    kind="dossier",
    states=(
        State("drafting", "Nháp", "Chưa gửi"),
        State("submitted", "Chờ tiếp nhận", "Đã gửi"),
        State("received", "Chờ duyệt", "Đã tiếp nhận"),
        State("returned", "Bị trả lại", "Bị trả lại"),
        State("withdrawn", "Đã rút", "Đã rút"),
        State("carried", "Đã xét, đồng ý", "Đã xét"),
        State("declined", "Đã xét, không đồng ý", "Đã xét"),
        State("sent_up", "Đã trình cấp trên", "Đã trình cấp trên"),
        State("decided", "Đã có quyết định", "Đã có quyết định"),
        State("refused", "Không được khen thưởng", "Không được khen thưởng"),
    ),
    steps=(
        Step("submit", ("drafting", "returned"), "submitted", "nominations.submit_dossier"),
        Step("receive", ("submitted",), "received", "nominations.receive_dossier"),
        Step("send_back", ("submitted", "received"), "returned", "nominations.return_dossier"),
        Step(
            "withdraw", ("drafting", "submitted", "received", "returned"), "withdrawn", "nominations.withdraw_dossier"
        ),
        # A council may annul a ballot and vote again: its newest answer holds until a decision is made.
        Step("carry", ("received", "carried", "declined"), "carried", "nominations.carry_dossier"),
        Step("vote_down", ("received", "carried", "declined"), "declined", "nominations.vote_dossier_down"),
        Step("accept", ("received",), "carried", "nominations.accept_dossier"),
        Step("decline", ("received",), "declined", "nominations.decline_dossier"),
        Step("send_up", ("carried",), "sent_up", "nominations.pass_dossier_on"),
        Step("take_back", ("sent_up",), "carried", "nominations.take_dossier_back"),
        Step("award", ("carried", "sent_up"), "decided", "nominations.award_dossier"),
        Step("refuse", ("carried", "sent_up"), "refused", "nominations.refuse_dossier"),
        Step("reopen", ("decided", "refused"), "carried", "nominations.reopen_dossier"),
        # An award revoked because it was examined against the law is examined again, from the receipt on.
        Step("review_again", ("decided",), "received", "nominations.review_dossier_again"),
        # What ended below because it ended above waits for the body above again.
        Step("wait_again", ("decided", "refused"), "sent_up", "nominations.wait_above_again"),
    ),
)
