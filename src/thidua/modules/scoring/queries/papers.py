"""The papers of a closed round, filled from its snapshot: the score summary and its cover letter."""

from datetime import date

from django.conf import settings
from django.utils import timezone

from thidua.core.documents import round_lines, submission_letter, summary_table
from thidua.core.documents.basis import Basis
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.documents.submission_letter import CoverLetter, LetterKind, RankedUnit
from thidua.core.documents.summary_table import ScoreSummary, Version
from thidua.core.documents.tree import Document
from thidua.core.kernel.reason import Reason
from thidua.foundation.sentences import sentence
from thidua.modules.campaigns.public import BlocView, CampaignView, campaign_view
from thidua.modules.directory.public import unit_view
from thidua.modules.scoring.queries import formulas
from thidua.modules.scoring.queries.results import Result
from thidua.modules.scoring.queries.shapes import RoundView


def _origin(bloc: BlocView, campaign: CampaignView, on: date, *, kind: str = "") -> Origin:
    """The bloc as issuer. Its mark is that of its plan (KH-KTĐ gives KTĐ); without one it stays blank."""
    place = unit_view(bloc.head).place if bloc.head else ""
    mark = campaign.plan_number.rpartition("/")[2].partition("-")[2]
    symbol = f"{kind}-{mark}" if kind and mark else mark
    return Origin(body=bloc.name, parent=bloc.parent_body, symbol=symbol, place=place or None, year=on.year)


def _say(reason: Reason) -> str:
    return sentence(reason, "vi")


def _signature() -> Signature:
    return Signature(first_line="Trưởng khối thi đua")


def summary(result: Result, round_: RoundView, *, made_on: date) -> Document:
    """Bảng tổng hợp điểm of a version."""
    campaign = campaign_view(round_.bloc.campaign)
    text, source = _formula(round_, campaign)
    data = ScoreSummary(
        made_on=made_on, origin=_origin(round_.bloc, campaign, made_on, kind="BTH"), bloc=round_.bloc.name,
        subject=f"{round_.name} của {round_.bloc.name}",
        units=round_lines.unit_lines(result.result, result.terms, result.members, short=result.short, say=_say),
        extra_columns=round_lines.beside_columns(result.terms.formula),
        shows_mean=round_lines.shows_mean(result.terms.formula),
        rounds_each=result.terms.formula.rounding.each_criterion,
        version=_version(result), signature=_signature(), distribution=Distribution(names=("Các đơn vị trong khối",)),
        formula=(text,) if text else (), formula_source=source, is_demo=settings.THIDUA_DEMO,
        arithmetic=round_lines.arithmetic(result.terms.formula),
        criteria=round_lines.criterion_lines(result.result, result.terms.table, result.members),
    )  # fmt: skip
    return summary_table.compose(data)


def _version(result: Result) -> Version:
    kept = result.snapshot
    return Version(
        number=kept.version, digest=kept.digest, closed_on=timezone.localtime(kept.at).date(), reason=kept.because,
        replaces=kept.version - 1 or None,
    )  # fmt: skip


def _formula(round_: RoundView, campaign: CampaignView) -> tuple[str, str]:
    """The formula in words and where it stands: the bloc's regulation where it names one, else its plan."""
    official = formulas.of_round(round_)
    if official is not None:
        return official.printed, official.basis
    rule = round_.bloc.rule or {}
    return str(rule.get("text") or rule.get("expression") or ""), _plan_words(campaign)


def _plan_words(campaign: CampaignView) -> str:
    day = campaign.plan_issued_on.strftime("%d/%m/%Y")
    return f"Kế hoạch số {campaign.plan_number} ngày {day}" if campaign.plan_number else f"Kế hoạch ngày {day}"


def letter(result: Result, round_: RoundView, *, made_on: date) -> Document:
    """The cover letter by which the head sends the summary upwards."""
    campaign = campaign_view(round_.bloc.campaign)
    ranking = tuple(RankedUnit(line.unit, line.score, line.rank) for line in result.lines)
    data = CoverLetter(
        kind=LetterKind.CONG_VAN, made_on=made_on, origin=_origin(round_.bloc, campaign, made_on),
        addressees=(round_.bloc.parent_body or "Hội đồng Thi đua - Khen thưởng",),
        subject=f"gửi kết quả {round_.name[:1].lower()}{round_.name[1:]}", bloc=round_.bloc.name,
        occasion=f"năm {round_.bloc.year}", ranking=ranking, signature=_signature(),
        distribution=Distribution(names=("Như trên", "Các đơn vị trong khối")), is_demo=settings.THIDUA_DEMO,
        bases=(Basis("Kế hoạch", campaign.plan_number, campaign.plan_issued_on, campaign.issuing_body, campaign.name),),
        enclosures=(f"Bảng tổng hợp điểm, bản số {result.snapshot.version}",),
    )  # fmt: skip
    return submission_letter.compose(data)
