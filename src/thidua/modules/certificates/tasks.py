"""What the worker does for certificates: printing a batch."""

from django.conf import settings

from thidua.core.documents.demo import DEMO_MARK
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import system_context
from thidua.foundation.outbox import Job, effect
from thidua.foundation.sockets import plugged
from thidua.modules.certificates import actions, queries
from thidua.ports.certificates import CertificatePrinter

TOLD_EVERY = 50


def give_up(batch: int) -> None:
    """After the last attempt the office is told."""
    trouble = Reason.of("certificates.printer_failed")
    actions.record_print_failed(system_context(), batch=batch, trouble=trouble)


@effect(queries.PRINT, gave_up=give_up)
def print_batch(job: Job, batch: int) -> None:
    """Print the certificates of a batch that still stand. Done twice it prints the same."""
    layout, certificates = queries.to_print(batch)

    def told(done: int) -> None:
        if done % TOLD_EVERY == 0:
            job.report(done, len(certificates))

    mark = DEMO_MARK if settings.THIDUA_DEMO else ""
    content = plugged(CertificatePrinter).sheets(layout, certificates, mark=mark, told=told)
    outcome = actions.record_printed(system_context(), batch=batch, content=content)
    if not isinstance(outcome, Ok) and any(reason.code != "workflow.wrong_state" for reason in outcome):
        outcome.or_raise()
