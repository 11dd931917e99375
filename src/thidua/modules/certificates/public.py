"""The door of certificates."""

from thidua.core.certificates.line import Line
from thidua.modules.certificates.actions import (
    Draft,
    Grounds,
    correct_certificate,
    issue_certificates,
    keep_layout,
    restore_certificate,
    revoke_certificate,
)
from thidua.modules.certificates.queries import (
    CertificateView,
    Standing,
    certificates_about,
    certificates_of,
    layouts_of,
    public_keys,
)

__all__ = [
    "CertificateView", "Draft", "Grounds", "Line", "Standing", "certificates_about", "certificates_of",
    "correct_certificate", "issue_certificates", "keep_layout", "layouts_of", "public_keys",
    "restore_certificate", "revoke_certificate",
]  # fmt: skip
