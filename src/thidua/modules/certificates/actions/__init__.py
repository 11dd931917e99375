"""Writes of certificates."""

from thidua.modules.certificates.actions.issuing import Draft, issue_certificates
from thidua.modules.certificates.actions.layouts import keep_layout
from thidua.modules.certificates.actions.printing import print_again, record_print_failed, record_printed
from thidua.modules.certificates.actions.standing import (
    Grounds,
    correct_certificate,
    restore_certificate,
    revoke_certificate,
)

__all__ = [
    "Draft", "Grounds", "correct_certificate", "issue_certificates", "keep_layout", "print_again",
    "record_print_failed", "record_printed", "restore_certificate", "revoke_certificate",
]  # fmt: skip
