"""Reading a plan after its file is stored: fetch, read, and hand the result to the action that records it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from thidua import __version__
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.plans.reading import read
from thidua.core.plans.text.once import RestoredOnce
from thidua.core.plans.text.pieces import Piece, pieces
from thidua.core.text_likeness import shingles, signature, to_text
from thidua.foundation.act import system_context
from thidua.foundation.outbox import Job, effect
from thidua.foundation.sockets import plugged
from thidua.modules.documents.public import content_of
from thidua.modules.plans import actions, queries
from thidua.ports.learning import Learner
from thidua.ports.pages import PageRead, PageReader

LIKENESS_WORDS, SHINGLE_WORDS = 3_000, 3
"""Short shingles, for letters that OCR reads wrong spoil each shingle that they stand in."""
READER = f"thidua {__version__}"


@dataclass
class _JobShelf:
    """The job's parts as the reader's shelf: a line of JSON with record and size, then the picture."""

    job: Job

    def kept(self) -> dict[int, str]:
        """The records of the pages that an earlier attempt read."""
        return {number: json.loads(part.partition(b"\n")[0])["record"] for number, part in self.job.kept()}

    def keep(self, page: PageRead, /) -> None:
        """Lay down a page that was read now."""
        told = json.dumps({"record": page.record, "width": page.width, "height": page.height})
        self.job.keep(page.number, told.encode() + b"\n" + page.image)

    def pictures(self) -> Iterator[actions.PagePicture]:
        """The pictures of all pages, one in memory at a time."""
        for number, part in self.job.kept():
            told, _end, image = part.partition(b"\n")
            size = json.loads(told)
            yield actions.PagePicture(number, image, size["width"], size["height"])


def give_up(plan: int) -> None:
    """After the last attempt the officer is told, and may have it read again."""
    trouble = (Reason.of("plan.reading_gave_up"),)
    _recorded(actions.record_trouble(system_context(), plan=PlanId(plan), trouble=trouble))


@effect("plans.read", gave_up=give_up)
def read_plan(job: Job, plan: int) -> None:
    """Read the plan's file and record what was read, or why it could not be read. Done twice it records once."""
    file = queries.file_to_read(PlanId(plan))
    if file is None:
        job.forget()
        return

    def watch(done: int, total: int) -> bool:
        job.report(done, total)
        return queries.file_to_read(PlanId(plan)) is not None

    shelf = _JobShelf(job)
    text = plugged(PageReader).read(content_of(file.id), file.name, watch, shelf)
    if isinstance(text, Refused):
        _recorded(actions.record_trouble(system_context(), plan=PlanId(plan), trouble=text.reasons))
        return
    learnt = plugged(Learner).taught(queries.phrases_for(queries.unit_of(PlanId(plan)).or_raise()))
    restorer = RestoredOnce(learnt)
    reading = read(text.value, restorer)
    mended = _mended(text.value, restorer)
    _recorded(
        actions.record_reading(
            system_context(), plan=PlanId(plan), text=text.value, reading=reading, reader=READER,
            mended=mended, pages=shelf.pictures(), likeness=_likeness(mended),
        )
    )  # fmt: skip
    job.forget()


def _mended(text: ReceivedText, restorer: RestoredOnce) -> tuple[tuple[Piece, ...], ...]:
    """The lines with their changed words, for the eye of whoever compares them with the paper."""
    restored = restorer.restored(text.lines)
    return tuple(pieces(line.text, found) for line, found in zip(text.lines, restored, strict=True))


def _likeness(mended: tuple[tuple[Piece, ...], ...]) -> str:
    """The signature of the mended text's beginning: another scan of the same paper has nearly the same."""
    words = " ".join(piece.text for line in mended for piece in (*line, Piece(" "))).split()
    return to_text(signature(shingles(" ".join(words[:LIKENESS_WORDS]), size=SHINGLE_WORDS)))


def _recorded(outcome: Outcome[PlanId]) -> None:
    """A plan that was read, stopped or set aside in the meantime needs nothing more."""
    if not isinstance(outcome, Ok) and not any(reason.code == "workflow.wrong_state" for reason in outcome.reasons):
        outcome.or_raise()
