"""The checklist of a dossier: which papers the law of the day of receipt asks for, and which are there."""

from dataclasses import dataclass

from thidua.core.kernel.ids import FileId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.statutes.citing import cited_plain, text_words
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.law.procedure.dossier import WHEN_WORDS, form_sheets
from thidua.law.procedure.dossier import papers as asked_papers
from thidua.modules.documents.public import FileView, content_of, file_views
from thidua.modules.nominations.models import Dossier, Nomination, Paper
from thidua.modules.nominations.queries.gathering import visible_dossiers, visible_nominations
from thidua.modules.nominations.queries.guards import law_day

REPORT, LETTER, OTHER, LIST = "bao_cao_thanh_tich", "to_trinh", "khac", "danh_sach_de_nghi"
THERE, MADE, MISSING, UNASKED, UNREAD = "there", "made", "missing", "unasked", "unread"


@dataclass(frozen=True, slots=True)
class FiledView:
    """A file as a checklist shows it."""

    id: int
    code: str
    file: FileView
    kind: str
    by: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper of the checklist. `status` is there, made (the system writes it), missing, unasked or unread."""

    code: str
    name: str
    cites: str
    form: str
    when: str
    status: str
    files: tuple[FiledView, ...]
    is_shared: bool

    @property
    def is_wanting(self) -> bool:
        """Whether the dossier is not whole without it."""
        return self.status == MISSING


@dataclass(frozen=True, slots=True)
class Checklist:
    """All papers of a dossier. `text` is what must be read where the law of the day is not."""

    lines: tuple[PaperLine, ...]
    others: tuple[FiledView, ...]
    text: str

    @property
    def wanted(self) -> int:
        """How many papers are asked for."""
        return sum(line.status in {THERE, MADE, MISSING} for line in self.lines)

    @property
    def there(self) -> int:
        """How many of them are there."""
        return sum(line.status in {THERE, MADE} for line in self.lines)

    @property
    def missing(self) -> tuple[PaperLine, ...]:
        """What is still wanted."""
        return tuple(line for line in self.lines if line.is_wanting)


def filed(rows: list[Paper]) -> dict[int | None, list[FiledView]]:
    """Papers that were not taken out, by their dossier; None is the nomination's own."""
    standing = [row for row in rows if not row.taken_out_by]
    files = file_views([FileId(row.file_id) for row in standing])
    found: dict[int | None, list[FiledView]] = {}
    for row in standing:
        view = FiledView(row.pk, row.code, files[FileId(row.file_id)], row.kind, row.by)
        found.setdefault(row.dossier_id, []).append(view)
    return found


def _status(code: str, when: str, row: Dossier, *, has_file: bool, mark: str) -> str:
    if has_file:
        return THERE
    if mark != "on":
        return UNREAD
    if when and when not in row.facts:
        return UNASKED
    made = {REPORT: bool(row.achievement), LETTER: bool(row.nomination.letter_number)}
    return MADE if made.get(code) else MISSING


def _form(code: str) -> str:
    sheet = form_sheets().get(code)
    if sheet is None:
        return ""
    number = f"Mẫu số {sheet.number}" if sheet.is_number_sure else f"Mẫu số {sheet.number} (số mẫu chưa đối chiếu)"
    return f"{number}, {sheet.name}"


def needed_text(award: str, row: Nomination) -> str:
    """The text that was not read and that the papers of the day rest on."""
    found = lawbook().at(law_day(row)).needed_text(award)
    text = lawbook().texts.get(found)
    return text_words(text) if text else found


def checklist_of(row: Dossier, own: list[FiledView], shared: list[FiledView]) -> Checklist:
    """The checklist of a dossier, of its own files and those of its nomination."""
    lines = []
    texts = lawbook().texts
    asked = asked_papers(row.award, law_day(row.nomination))
    for paper in asked:
        files = [each for each in own if each.code == paper.code]
        common = [each for each in shared if each.code == paper.code]
        status = _status(paper.code, paper.when, row, has_file=bool(files or common), mark=paper.status)
        when = WHEN_WORDS.get(paper.when, paper.when)
        lines.append(
            PaperLine(
                paper.code, paper.name, cited_plain(paper.cites, texts), _form(paper.form), when, status,
                tuple(files or common), is_shared=not files and bool(common),
            )
        )  # fmt: skip
    codes = {paper.code for paper in asked}
    others = tuple(each for each in own if each.code not in codes)
    return Checklist(tuple(lines), others, "" if asked else needed_text(row.award, row.nomination))


def checklists(row: Nomination, rows: list[Dossier]) -> dict[int, Checklist]:
    """The checklists of a nomination's dossiers."""
    found = filed(list(row.papers.all()))
    for each in rows:
        each.nomination = row
    return {each.pk: checklist_of(each, found.get(each.pk, []), found.get(None, [])) for each in rows}


def conditions_of(row: Dossier) -> tuple[tuple[str, str], ...]:
    """The facts on which papers of the award hang, with their words."""
    asked = asked_papers(row.award, law_day(row.nomination))
    return tuple((paper.when, WHEN_WORDS[paper.when]) for paper in asked if paper.when)


def code_choices(row: Dossier) -> list[tuple[str, str]]:
    """Under which names a file may be put into the dossier."""
    asked = [(paper.code, paper.name) for paper in asked_papers(row.award, law_day(row.nomination))]
    return [*asked, (OTHER, "Minh chứng, tài liệu khác")]


def shared_code_choices(row: Nomination) -> list[tuple[str, str]]:
    """Under which names a file may be put into the nomination for every dossier: what the law asks of any of them."""
    awards = dict.fromkeys(row.dossiers.exclude(state="withdrawn").values_list("award", flat=True))
    asked = {paper.code: paper.name for award in awards for paper in asked_papers(award, law_day(row))}
    return [*asked.items(), (OTHER, "Tài liệu khác dùng chung")]


def file_of(ctx: Context, paper: int) -> Outcome[tuple[FileView, str, bytes]]:
    """A paper's file, for who may see its dossier or nomination."""
    row = Paper.objects.filter(pk=paper).first()
    if row is None:
        return refuse("absent.not_found")
    may = (
        visible_dossiers(ctx).filter(pk=row.dossier_id)
        if row.dossier_id
        else visible_nominations(ctx).filter(pk=row.nomination_id)
    )
    if not may.exists():
        return refuse("absent.not_found")
    key = FileId(row.file_id)
    return Ok((file_views([key])[key], row.kind, content_of(key)))
