"""The papers that the system writes from the data: the achievement report, the submission letter with its list."""

from django.conf import settings
from django.utils.translation import gettext as _

from thidua.core.documents import nomination as composing
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.nomination import Achievement, Letter, ListLine, PastAward, YearLine
from thidua.core.documents.tree import Document
from thidua.core.kernel.ids import BearerId, DossierId, NominationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.statutes.citing import text_words
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.law.procedure.report_form import report_form
from thidua.modules.directory.public import unit_view
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.nominations.queries.gathering import visible_nominations
from thidua.modules.nominations.queries.guards import law_day
from thidua.modules.nominations.queries.pages import ANSWERS, KIND_WORDS, seen_dossier
from thidua.modules.registry.public import bearer_view, entries_of, records_of
from thidua.modules.statutes.public import award_words

PERSONS = ("person", "foreigner")
SUMMARY = 400
UNREAD = "Nguyên văn mẫu chưa có trong hệ thống: đối chiếu bố cục trước khi ký."


def origin_of(unit: UnitId, symbol: str) -> Origin:
    """The head of a unit's paper."""
    body = unit_view(unit)
    above = unit_view(body.parent).name if body.parent else ""
    return Origin(body=body.name, parent=above, symbol=symbol, place=body.place or None)


def _form_words(row: Dossier) -> str:
    of = row.nomination
    sheet = report_form(row.award, kind=of.kind, is_person=row.subject in PERSONS, on=law_day(of))
    if sheet is None:
        return f"Chưa có mẫu báo cáo của loại hình này, ngày này trong hệ thống. {UNREAD}"
    sure = "" if sheet.is_number_sure else " (số mẫu suy từ thứ tự phụ lục, chưa đối chiếu)"
    return f"Mẫu số {sheet.number}{sure}, Nghị định 152/2025/NĐ-CP: {sheet.name}. {UNREAD}"


def report(ctx: Context, key: DossierId) -> Outcome[Document]:
    """The achievement report of a dossier, for who may see it."""
    row = seen_dossier(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    who = bearer_view(BearerId(row.bearer_id))
    records = records_of([row.bearer_id])
    titles = lawbook().titles
    awards = tuple(
        PastAward(
            each.year, each.award_name, f"{each.decision} ngày {each.decided:%d/%m/%Y}", each.issuer,
            each.award in titles and titles[each.award].family == "title",
        )
        for each in entries_of([row.bearer_id])
        if not each.is_revoked
    )  # fmt: skip
    sex = {True: _("Nữ"), False: _("Nam"), None: ""}[who.is_woman]
    paper = Achievement(
        origin=origin_of(UnitId(row.unit_id), "BC"), award=award_words(row.award), name=row.name,
        is_person=row.subject in PERSONS, born=str(who.born or ""), sex=sex, position=row.position,
        unit=row.unit_name, since=row.since, until=row.until, text=row.achievement, commitment=row.commitment,
        years=tuple(YearLine(r.year or 0, r.says, r.source) for r in records if r.what == "grade"),
        initiatives=tuple(YearLine(r.year or 0, r.says, r.source) for r in records if r.what == "initiative"),
        awards=awards, form=_form_words(row), made_on=ctx.today, is_demo=settings.THIDUA_DEMO,
    )  # fmt: skip
    return Ok(composing.compose_report(paper))


def _appraisal(rows: list[Dossier]) -> tuple[str, ...]:
    """What the kept sheets say, counted."""
    counts: dict[str, int] = {}
    for row in rows:
        word = str(ANSWERS[row.run.answer][1]) if row.run else _("chưa xét điều kiện")
        counts[word] = counts.get(word, 0) + 1
    return tuple(f"{word}: {count} hồ sơ" for word, count in counts.items())


def _opinions(row: Nomination) -> tuple[str, ...]:
    """Opinions that other bodies gave on the dossiers, or on those below that they carry on."""
    told: dict[str, None] = {}
    for dossier in row.dossiers.select_related("origin").prefetch_related("opinions", "origin__opinions"):
        asked = [*dossier.opinions.all(), *(dossier.origin.opinions.all() if dossier.origin else ())]
        for each in asked:
            if each.answered_on:
                told[f"{each.asked_name}: {each.answer} ({each.answered_on:%d/%m/%Y})"] = None
    return tuple(told)


def letter(ctx: Context, key: NominationId) -> Outcome[Document]:
    """The submission letter with its list, for who may see the nomination."""
    row = visible_nominations(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    chosen = row.dossiers.exclude(state="withdrawn").select_related("run").defer("run__facts", "run__verdict")
    rows = list(chosen)
    lines = tuple(
        ListLine(each.name, each.position, each.unit_name, award_words(each.award), each.achievement[:SUMMARY])
        for each in rows
    )
    texts = lawbook().texts
    bases = tuple(f"{text_words(texts[name])}" for name in ("luat_06_2022", "nd_152_2025") if name in texts)
    paper = Letter(
        origin=origin_of(UnitId(row.unit_id), "TTr"), to=row.to.name, subject=f"đề nghị khen thưởng: {row.name}",
        kind=str(KIND_WORDS[row.kind]).lower(), year=row.year, bases=bases, lines=lines, opinions=_opinions(row),
        appraisal=_appraisal(rows), form=f"Mẫu số 01, Nghị định 152/2025/NĐ-CP. {UNREAD}", number=row.letter_number,
        made_on=ctx.today, is_demo=settings.THIDUA_DEMO,
    )  # fmt: skip
    return Ok(composing.compose_letter(paper))
