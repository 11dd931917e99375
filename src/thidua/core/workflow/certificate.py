"""The life of a certificate, and of the batch in which it is printed."""

from thidua.core.workflow.lifecycle import Lifecycle, State, Step

CERTIFICATE = Lifecycle(
    kind="certificate",
    states=(
        State("valid", "Còn hiệu lực", "Còn hiệu lực"),
        State("corrected", "Đã thay bằng bản đính chính", "Đã thay bằng bản đính chính"),
        State("revoked", "Đã bị hủy bỏ", "Đã bị hủy bỏ"),
    ),
    steps=(
        Step("correct", ("valid",), "corrected", "certificates.correct_certificate"),
        Step("revoke", ("valid",), "revoked", "certificates.revoke_certificate"),
        Step("restore", ("revoked",), "valid", "certificates.restore_certificate"),
    ),
)

BATCH = Lifecycle(
    kind="batch",
    states=(
        State("printing", "Đang in", "Đang in"),
        State("printed", "Đã in", "Đã in"),
        State("failed", "Chưa in được", "Chưa in được"),
    ),
    steps=(
        Step("print", ("printing",), "printed", "certificates.record_printed"),
        Step("fail", ("printing",), "failed", "certificates.record_print_failed"),
        Step("again", ("failed", "printed"), "printing", "certificates.print_again"),
    ),
)
