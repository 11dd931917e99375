"""Reads of certificates."""

from thidua.modules.certificates.queries.batches import (
    PRINT,
    PURPOSE,
    BatchView,
    CertificateView,
    Standing,
    batch_for_update,
    batch_page,
    batch_subject,
    batches_page,
    certificate_for_update,
    certificate_page,
    certificates_about,
    file_of,
    printed_of,
    to_print,
    unit_of_batch,
)
from thidua.modules.certificates.queries.checking import Checked, checked_proof, checked_serial, public_keys
from thidua.modules.certificates.queries.layouts import LayoutView, layout_for, layouts_of, newest_layout

__all__ = [
    "PRINT",
    "PURPOSE",
    "BatchView",
    "CertificateView",
    "Checked",
    "LayoutView",
    "Standing",
    "batch_for_update",
    "batch_page",
    "batch_subject",
    "batches_page",
    "certificate_for_update",
    "certificate_page",
    "certificates_about",
    "checked_proof",
    "checked_serial",
    "file_of",
    "layout_for",
    "layouts_of",
    "newest_layout",
    "printed_of",
    "public_keys",
    "to_print",
    "unit_of_batch",
]  # fmt: skip
