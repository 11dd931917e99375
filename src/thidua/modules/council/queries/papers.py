"""The papers of a session, composed from what happened; what the reader may not see is not in them either."""

from datetime import date

from django.conf import settings
from django.utils import timezone

from thidua.core.documents.council import minutes, proposal_letter, vote_record
from thidua.core.documents.council.content import BallotLine, ItemLine, OptionLine, ProposalLine, SessionPaper
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.tree import Document
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.council.models import Session
from thidua.modules.council.queries.results import filled_quota
from thidua.modules.council.queries.shapes import ItemView, ResultView, SessionView
from thidua.modules.directory.public import unit_view

ENDED = {
    "carried": "Kết quả: thông qua",
    "not_carried": "Kết quả: không thông qua",
    "tied": "Kết quả: bằng phiếu, chưa chọn được",
    "no_majority": "Kết quả: chưa ai đủ số phiếu cần thiết",
    "no_votes": "Kết quả: không có phiếu bầu",
}


def _ended(result: ResultView) -> str:
    chosen = next((option.label for option in result.options if option.is_chosen), "")
    return f"Kết quả: {chosen} trúng cử" if result.ending == "elected" else ENDED[result.ending]


def _ballot(item: ItemView, result: ResultView) -> BallotLine:
    labels = {0: "Phiếu trắng"} | {option.number: option.label for option in result.options}
    return BallotLine(
        title=item.title, number=result.ballot, is_secret=result.is_secret, total=result.total, voters=result.voters,
        cast=result.cast, blank=result.blank, aside=result.aside, needed=result.needed, basis=result.basis,
        options=tuple(OptionLine(each.label, each.votes or 0, each.percent) for each in result.options),
        ended=_ended(result), digest=result.digest, annulled=result.annulled,
        slips=tuple((slip.code, labels[slip.choice or 0]) for slip in result.slips),
    )  # fmt: skip


def _item(item: ItemView) -> ItemLine:
    settled = next((each.label for each in item.options if each.number == item.settled), "")
    conclusion = f"Chọn {settled} theo quy chế: {item.settled_because}" if settled else item.conclusion
    is_off = item.state == "withdrawn"
    return ItemLine(
        title=item.title, remarks=tuple((each.speaker, each.text) for each in item.remarks),
        conclusion="" if is_off else conclusion, aside=tuple(each.shown for each in item.aside),
        ballots=tuple(_ballot(item, result) for result in item.results), withdrawn=item.conclusion if is_off else "",
    )  # fmt: skip


def session_paper(session: SessionView) -> SessionPaper:
    """The session as its papers want it."""
    council, present = session.council, session.present
    names = {each.role: each.name for each in reversed(council.seats)}
    chair = next((each.shown for each in present if each.seat in _seats(session, "chair")), names.get("chair", ""))
    parent = bloc_view(council.bloc).parent_body if council.bloc else unit_view(council.unit).name
    on = _day(session)
    return SessionPaper(
        origin=Origin(body=council.name, parent=parent, place=unit_view(council.unit).place or None, year=on.year),
        made_on=on, body=council.name, session=session.name, venue=session.venue,
        opened=session.opened_at and timezone.localtime(session.opened_at),
        closed=session.closed_at and timezone.localtime(session.closed_at),
        present=tuple(f"{each.shown}, {each.role_name}" for each in present),
        away=tuple(f"{each.shown}{f' ({each.because})' if each.because else ''}" for each in session.away),
        members=session.room.members, voting=session.room.present, quorum_basis=council.quorum_basis,
        items=tuple(_item(item) for item in session.items), conclusion=session.conclusion, chair=chair,
        secretary=names.get("secretary", ""), is_demo=settings.THIDUA_DEMO,
    )  # fmt: skip


def _seats(session: SessionView, role: str) -> set[int]:
    return {seat.id for seat in session.council.seats if seat.role == role}


def _day(session: SessionView) -> date:
    return timezone.localtime(session.closed_at or session.held_at).date()


def minutes_of(session: SessionView) -> Document:
    """Biên bản họp."""
    return minutes.compose(session_paper(session))


def vote_record_of(session: SessionView) -> Document:
    """Biên bản kiểm phiếu."""
    return vote_record.compose(session_paper(session))


def carried_of(session: SessionView) -> tuple[ItemView, ...]:
    """The proposals that were carried and lie within the body's own quota, in the order of the agenda."""
    row = Session.objects.select_related("council").get(pk=session.id)
    awards = {item.award for item in session.items if item.kind == "proposal"}
    within = {key for award in awards for key in filled_quota(row, award).within}
    return tuple(item for item in session.items if item.id in within)


def proposal_of(session: SessionView) -> Document:
    """Tờ trình."""
    lines = [
        ProposalLine(_name(item), item.award_name, item.result.agree, item.result.total, item.result.options[0].percent)
        for item in carried_of(session)
        if item.result
    ]
    bloc = session.council.bloc
    to = bloc_view(bloc).parent_body if bloc else f"Thủ trưởng {unit_view(session.council.unit).name}"
    return proposal_letter.compose(session_paper(session), lines, to=to)


def _name(item: ItemView) -> str:
    return unit_view(item.unit).name if item.unit else item.title
