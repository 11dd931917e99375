"""`thidua verify-ranking`: every official figure computed again, from the kept version alone."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from thidua.core.kernel.outcome import Refused
from thidua.foundation.sentences import sentence
from thidua.modules.scoring.public import Proof, figures_in, proofs


def run(options: argparse.Namespace) -> int:
    """Prove all kept results, or the files given; 0 where every figure comes out again, 1 naming those that do not."""
    found = list(_of_files(options.files) if options.files else proofs())
    for proof in found:
        if proof.trouble:
            why = " ".join(sentence(reason, "vi") for reason in proof.trouble)
            print(f"KHÔNG KHỚP: {proof.round}, bản {proof.version}: {why}", file=sys.stderr)
        else:
            print(f"Khớp: {proof.round}, bản {proof.version}: {proof.figures} số liệu")
    wrong = sum(1 for proof in found if proof.trouble)
    print(f"{len(found)} bản kết quả, {sum(proof.figures for proof in found)} số liệu tính lại được, {wrong} bản sai.")
    return 1 if wrong else 0


def _of_files(names: list[str]) -> Iterator[Proof]:
    for place, name in enumerate(names, 1):
        held = figures_in(Path(name).read_text(encoding="utf-8"))
        yield Proof(name, place, 0, held.reasons) if isinstance(held, Refused) else Proof(name, place, held.value)
