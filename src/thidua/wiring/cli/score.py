"""`thidua score`: a workbook of sheets in, the ranking with its arithmetic out, without a database."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from thidua.core.documents import round_lines, summary_table
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.documents.summary_table import ScoreSummary, Version
from thidua.core.documents.tree import Document
from thidua.core.documents.working_words import working_words
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.quantity import written
from thidua.core.scoring.round import RoundResult, Terms
from thidua.core.scoring.snapshot import closed, result_record
from thidua.core.scoring.workbook import score_workbook
from thidua.foundation.act import system_context
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.ports.spreadsheet import RoundBook
from thidua.ports.writer import Writer

NAME = "bang-tong-hop-diem"


def _table(terms: Terms, result: RoundResult) -> str:
    ranks = result.ranking.ranks
    ordered = sorted(
        terms.members, key=lambda unit: (ranks.get(unit, len(terms.members) + 1), terms.members.index(unit))
    )
    lines = [f"{terms.bloc}, năm {terms.year}", ""]
    for unit in ordered:
        standing = result.standing(unit)
        score = "–" if standing.score is None else written(standing.score, 2)
        lines.append(f"{ranks.get(unit, '–'):>4}  {score:>8}  {unit}")
        lines.append(f"{'':>16}{working_words(standing)}")
    return "\n".join(lines)


def _summary(terms: Terms, result: RoundResult, *, digest: str, on: date) -> Document:
    members = terms.members
    data = ScoreSummary(
        made_on=on, origin=Origin(body=terms.bloc, year=on.year), bloc=terms.bloc,
        subject=f"Chấm điểm thi đua năm {terms.year} của {terms.bloc}",
        units=round_lines.unit_lines(result, terms, members, short={}, say=lambda reason: sentence(reason, "vi")),
        extra_columns=round_lines.beside_columns(terms.formula), shows_mean=round_lines.shows_mean(terms.formula),
        rounds_each=terms.formula.rounding.each_criterion,
        version=Version(number=1, digest=digest, closed_on=on), signature=Signature(first_line="Trưởng khối thi đua"),
        distribution=Distribution(names=("Các đơn vị trong khối",)), formula=(terms.formula.name,),
        arithmetic=round_lines.arithmetic(terms.formula),
        criteria=round_lines.criterion_lines(result, terms.table, members),
    )  # fmt: skip
    return summary_table.compose(data)


def _write_papers(folder: Path, document: Document) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for kind in ("docx", "pdf", "xlsx"):
        writer = plugged(Writer, name=kind)
        target = folder / f"{NAME}{writer.suffix}"
        target.write_bytes(writer.write(document))
        print(f"→ {target}", file=sys.stderr)


def run(options: argparse.Namespace) -> int:
    """Score the workbook; every wrong cell is named by its address and the command ends with 1."""
    path = Path(options.file)
    if not path.is_file():
        print(f"Không tìm thấy tệp “{path}”. Kiểm tra lại đường dẫn.", file=sys.stderr)
        return 1
    book = plugged(RoundBook).read(path.read_bytes()).or_raise()
    result = score_workbook(book).or_raise()
    kept = closed(book.terms, book.sheets)
    if isinstance(kept, Refused):
        kept.or_raise()
    if options.json:
        print(json.dumps(result_record(result), ensure_ascii=False, indent=1))
    else:
        print(_table(book.terms, result))
    for warning in result.findings.warnings:
        print(sentence(warning, "vi"), file=sys.stderr)
    if options.out:
        digest = kept.or_raise().digest
        _write_papers(Path(options.out), _summary(book.terms, result, digest=digest, on=system_context().today))
    return 0
