"""Print how well the documents with answer keys are read: by document and field, and how sure the machine may be.

    intake_report.py [--wrong] [DOCUMENT ...]

right, wanted and found count facts; P, R and F1 are precision, recall and their mean; accents is the share of words of
names found that are spelled as in the key. --wrong lists what is missing and what is found too much. Each document is
also timed: processor time from text to facts, restoration included, in a warm process; a page is 40 lines.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.intake.corpus import DAMAGED, Document, documents, scored  # noqa: E402 - the path is set first
from tests.intake.restoring import NAMES, Word, accuracy, measured, received, reliability, words  # noqa: E402
from tests.intake.scorer import Row, Score  # noqa: E402
from thidua.adapters.language_model import load_restorer  # noqa: E402
from thidua.core.documents.received import received_text  # noqa: E402
from thidua.core.plans.reading import read  # noqa: E402
from thidua.core.plans.wording.correcting import corrected  # noqa: E402

PAGE = 40
SURE_FROM = (0, 60, 70, 80, 90, 95)
ROUNDS = 3


def shares(right: int, wanted: int, found: int) -> str:
    precision = right / found if found else float(not wanted)
    recall = right / wanted if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{right:>7}{wanted:>8}{found:>7}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}"


def print_document(document: Document, found: Score, *, is_wrong_shown: bool) -> None:
    print(f"\n{document.name:<22}{'right':>7}{'wanted':>8}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for row in found.rows:
        print(f"  {row.name:<20}{shares(row.right, row.wanted, row.found)}")
        for line in wrong(row) if is_wrong_shown else ():
            print(f"      {line}")
    print(f"  {'all':<20}{shares(*found.totals)}   accents {found.accents:.3f} ({found.spelled}/{found.words})")


def wrong(row: Row) -> Iterable[str]:
    yield from (f"missing {str(one)[:150]}" for one in row.missing)
    yield from (f"extra   {str(one)[:150]}" for one in row.extra)


def print_fields(found: Score) -> None:
    print(f"\n{'every document':<22}{'right':>7}{'wanted':>8}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for name in dict.fromkeys(row.name for row in found.rows):
        rows = [row for row in found.rows if row.name == name]
        print(f"  {name:<20}{shares(*Score(rows).totals)}")
    print(f"  {'all':<20}{shares(*found.totals)}   accents {found.accents:.3f} ({found.spelled}/{found.words})")


def print_sureness(found: Score) -> None:
    """Of facts shown with so much confidence, the share that is right."""
    sure = [one for row in found.rows for one in row.sure]
    print("\nconfidence shown      facts   right   share")
    for low, high in zip(SURE_FROM, (*SURE_FROM[1:], 101), strict=True):
        within = [is_right for confidence, is_right in sure if low <= confidence < high]
        if within:
            print(f"  {low:>3} to {high - 1:<13}{len(within):>6}{sum(within):>8}{sum(within) / len(within):>8.3f}")
    high_ones = [is_right for confidence, is_right in sure if confidence >= SURE_FROM[-2]]
    print(f"  of {len(high_ones)} facts shown as 90 % sure or more, {sum(high_ones)} are right")


def print_restoring() -> None:
    """Restored words, each document by a model that never saw it, and how far its confidence can be trusted."""
    print("\nwords restored          words  received  left out, no phrases  left out   shipped")
    every: list[Word] = []
    for name in NAMES:
        found = measured(name)
        figures = (received(found), accuracy(measured(name, with_phrases=False)), accuracy(found))
        seen = accuracy(words(name, load_restorer()))
        print(f"  {name:<20}{len(found):>7}{figures[0]:>10.3f}{figures[1]:>22.3f}{figures[2]:>10.3f}{seen:>10.3f}")
        every += found
    print("\nconfidence of a word  words   right   share   (left out)")
    for low, high, count, right in reliability(every):
        if count:
            print(f"  {low:>3} to {min(high, 99):<13}{count:>6}{right:>8}{right / count:>8.3f}")


def print_speed(chosen: Sequence[Document]) -> None:
    restorer = load_restorer()
    print("\nms a page (text to facts, warm)")
    for document in chosen:
        text = received_text(document.received)
        read(text, restorer)
        spent = 0.0
        for _ in range(ROUNDS):
            corrected.cache_clear()  # a phrase that was put right in the round before is work again
            started = time.process_time()
            read(text, restorer)
            spent += (time.process_time() - started) / ROUNDS
        print(f"  {document.name:<14}{1000 * spent / max(len(text.lines) / PAGE, 1):>8.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="How well the documents with answer keys are read.")
    parser.add_argument("documents", nargs="*", help="only these")
    parser.add_argument("--wrong", action="store_true", help="list what is missing and what is found too much")
    asked = parser.parse_args()
    chosen = [one for one in documents() if not asked.documents or one.name in asked.documents]
    whole, damaged = Score(), Score()
    for document in chosen:
        found = scored(document.name)
        print_document(document, found, is_wrong_shown=asked.wrong)
        whole = whole.together(found)
        damaged = damaged.together(found) if document.name in DAMAGED else damaged
    print_fields(whole)
    print(f"  accents on damaged text {damaged.accents:.3f} ({damaged.spelled}/{damaged.words})")
    print_sureness(whole)
    if not asked.documents:
        print_restoring()
    print_speed(chosen)


if __name__ == "__main__":
    main()
