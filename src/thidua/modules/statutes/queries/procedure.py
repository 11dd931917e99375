"""How a title is proposed, decided and paid on a day: offices, papers, votes, money; and the calendar of days off."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from thidua.core.rules.citation import Citation, Instrument
from thidua.core.rules.found import NeedsText, Value
from thidua.core.rules.lawbook import LawOn
from thidua.core.statutes.citing import cited_plain, cited_words, text_words
from thidua.core.statutes.provision import said, whole
from thidua.law.procedure.authority import DECIDE, PROPOSE, holders
from thidua.law.procedure.council import BALLOT
from thidua.law.procedure.deadlines import calendars
from thidua.law.procedure.dossier import FormSheet, form_sheets, papers
from thidua.law.procedure.prize import COLLECTIVE, HOUSEHOLD, is_doubled, prize

OFFICES = {
    "bo_truong_quoc_phong_cong_an_quy_dinh": "theo quy định của Bộ trưởng Bộ Quốc phòng, Bộ Công an",
    "bo_truong_thu_truong_bo_nganh": "Bộ trưởng, người đứng đầu bộ, ban, ngành, đoàn thể trung ương",
    "cap_quan_ly": "cấp quản lý tổ chức, cán bộ, quỹ lương", "chinh_phu": "Chính phủ",
    "chu_tich_hoi_dong_quan_tri_thanh_vien": "Chủ tịch Hội đồng quản trị, Hội đồng thành viên",
    "chu_tich_nuoc": "Chủ tịch nước", "chu_tich_ubnd_cap_huyen": "Chủ tịch Ủy ban nhân dân cấp huyện",
    "chu_tich_ubnd_cap_tinh": "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    "chu_tich_ubnd_cap_xa": "Chủ tịch Ủy ban nhân dân cấp xã", "don_vi_co_so": "đơn vị cơ sở bình xét, đề nghị",
    "giam_doc_dai_hoc_quoc_gia": "Giám đốc đại học quốc gia",
    "giam_doc_doanh_nghiep_hop_tac_xa": "Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã",
    "nguoi_dung_dau_duoc_uy_quyen_thuoc_bo": "người đứng đầu đơn vị thuộc bộ được ủy quyền",
    "thon_to_dan_pho": "thôn, tổ dân phố",
    "thu_truong_co_quan_chuyen_mon_cap_tinh": "Thủ trưởng cơ quan chuyên môn cấp tỉnh và tương đương",
    "thu_truong_don_vi_phap_nhan_thuoc_bo": "Thủ trưởng đơn vị có tư cách pháp nhân thuộc bộ, ngành",
    "thu_tuong_chinh_phu": "Thủ tướng Chính phủ", "uy_ban_thuong_vu_quoc_hoi": "Ủy ban Thường vụ Quốc hội",
}  # fmt: skip
WHEN = {
    "": "", "thanh_tich_can_chung_nhan": "khi thành tích cần chứng nhận",
    "xet_theo_hoan_thanh_xuat_sac": "khi xét theo mức hoàn thành xuất sắc",
    "xet_theo_sang_kien_de_tai": "khi xét theo sáng kiến, đề tài",
}  # fmt: skip
PAID = {"person": _("cá nhân"), COLLECTIVE: _("tập thể"), HOUSEHOLD: _("hộ gia đình")}


@dataclass(frozen=True, slots=True)
class CitedLine:
    """Something of the procedure with its place in the law. `needs` is a text that must be read first."""

    words: str
    cites: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """The procedure of a title on a day."""

    deciders: tuple[CitedLine, ...]
    proposers: tuple[CitedLine, ...]
    papers: tuple[CitedLine, ...]
    vote: CitedLine | None
    prizes: tuple[CitedLine, ...]


def procedure_of(code: str, law: LawOn) -> Procedure:
    """Who decides and proposes, what the dossier holds, how many votes, what is paid."""
    texts = law.book.texts
    return Procedure(
        _powers(code, DECIDE, law), _powers(code, PROPOSE, law), _papers(code, law.on, texts), _vote(code, law),
        _prizes(code, law),
    )  # fmt: skip


def _powers(code: str, act: str, law: LawOn) -> tuple[CitedLine, ...]:
    there = holders(code, act, law.on)
    return tuple(CitedLine(OFFICES[each.office], cited_words(each.cites, law.book.texts)) for each in there)


def _papers(code: str, on: date, texts: Mapping[str, Instrument]) -> tuple[CitedLine, ...]:
    forms = form_sheets()
    lines = []
    for paper in papers(code, on):
        form = _in_force(forms.get(paper.form), on, texts)
        number = f" (Mẫu số {form.number}{'' if form.is_number_sure else ', số mẫu suy ra'})" if form else ""
        when = f", {WHEN[paper.when]}" if paper.when else ""
        needs = "" if paper.status == "on" else "chưa có văn bản"
        lines.append(CitedLine(f"{paper.name}{number}{when}", cited_plain(paper.cites, texts), needs))
    return tuple(lines)


def _in_force(form: FormSheet | None, on: date, texts: Mapping[str, Instrument]) -> FormSheet | None:
    """The form, where its decree is in force: numbers of forms move from decree to decree."""
    is_there = form is not None and texts[Citation.read(form.cites).text].period().contains(on)
    return form if is_there else None


def _vote(code: str, law: LawOn) -> CitedLine | None:
    name = f"{BALLOT}.{code}"
    if name not in law.book.parameters:
        return None
    found = law.value(name)
    if isinstance(found, Value):
        share = said(whole(found.value * 100))
        return CitedLine(f"từ {share} % tổng số thành viên hội đồng", cited_words(found.cites, law.book.texts))
    return CitedLine("", needs=text_words(law.book.texts[found.text]) if isinstance(found, NeedsText) else "–")


def _prizes(code: str, law: LawOn) -> tuple[CitedLine, ...]:
    """One amount where it is the same for all; each apart where collectives are paid twice as much."""
    if not is_doubled(code):
        line = _prize(code, "person", law)
        return () if line is None else (replace(line, words=line.words.partition(": ")[2]),)
    return tuple(line for line in (_prize(code, to, law) for to in PAID) if line is not None)


def _prize(code: str, to: str, law: LawOn) -> CitedLine | None:
    found = prize(code, to=to, decided=law.on, book=law.book, office=law.office)
    if found.amount is None:
        texts = ", ".join(text_words(law.book.texts[text]) for text in found.texts)
        return CitedLine(str(PAID[to]), needs=texts) if texts else None
    amount = f"{found.amount:,}".replace(",", ".")
    cites = "; ".join(dict.fromkeys(cited_words(value.cites, law.book.texts) for value in found.values[:2]))
    return CitedLine(f"{PAID[to]}: {amount} đồng", cites)


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """The days off of a year. `is_on` is whether time limits may rest on them."""

    year: int
    off: tuple[date, ...]
    work: tuple[date, ...]
    is_on: bool


def calendar_lines() -> tuple[CalendarLine, ...]:
    """Every calendar on file, also those that were not checked against the announcement."""
    return tuple(
        CalendarLine(each.year, tuple(sorted(each.off)), tuple(sorted(each.work)), each.mark.is_on)
        for each in sorted(calendars(), key=lambda each: each.year)
    )
