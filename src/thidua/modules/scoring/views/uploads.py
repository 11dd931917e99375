"""Handing in a workbook that was filled without a connection, with a choice for each cell that differs."""

import base64
import binascii

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from thidua.core.kernel.ids import RoundId, UnitId
from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import UNPROCESSABLE, Asked, shown_again
from thidua.foundation.files import Received, received
from thidua.foundation.views import performs
from thidua.modules.scoring import public
from thidua.modules.scoring.forms import FileForm
from thidua.modules.scoring.queries import workbooks
from thidua.modules.scoring.views.sheets import round_with_sheets_of

MARK = "o-"
"""How the names of the choices begin."""
CARRIED_MOST = 1_500_000
"""How large a workbook may be to be carried in the page that asks; a larger one is chosen again."""


@performs("scoring.upload_sheets")
def upload(request: Asked, scoring_round: int, unit: int) -> HttpResponse:
    """Take a filled workbook in; wrong cells are listed by address, cells that differ ask which value counts."""
    view = round_with_sheets_of(request, scoring_round, UnitId(unit))
    is_sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
    page = {"round": view, "unit": unit, "form": form, "limit": settings.THIDUA_UPLOAD_LIMIT}
    carried = _carried(request.POST)
    if carried is None and not form.is_valid():
        return render(request, "scoring/upload.html", page, status=UNPROCESSABLE if is_sent else 200)
    file = carried or received(form.cleaned_data["file"]).or_raise()
    page |= {"name": file.name}
    filled = workbooks.filled_of(file.content, RoundId(scoring_round), UnitId(unit))
    if isinstance(filled, Refused):
        return shown_again(request, "scoring/upload.html", page, refused=filled)
    answer = public.upload_sheets(
        request.ctx, scoring_round=RoundId(scoring_round), scorer=UnitId(unit), filled=filled.value.sheets,
        name=file.name, content=file.content, made=filled.value.made, chosen=_chosen(request.POST),
    )  # fmt: skip
    if isinstance(answer, Refused):
        clashes = workbooks.clashes(RoundId(scoring_round), UnitId(unit), filled.value)
        page |= {"clashes": clashes, "carried": _to_carry(file.content)}
        return shown_again(request, "scoring/upload.html", page, refused=answer)
    return render(request, "scoring/upload.html", page | {"saved": answer.value})


def _to_carry(content: bytes) -> str:
    return base64.b64encode(content).decode() if len(content) <= CARRIED_MOST else ""


def _carried(post: QueryDict) -> Received | None:
    """The file that the page with the choices carried along."""
    try:
        content = base64.b64decode(post.get("carried", ""), validate=True)
    except binascii.Error:
        return None
    return Received(post.get("name", "")[:255], content) if content else None


def _chosen(post: QueryDict) -> dict[tuple[int, str], public.Choice]:
    """The choices of the page: which value counts, and the revision that was shown beside it."""
    chosen: dict[tuple[int, str], public.Choice] = {}
    for name, value in post.items():
        unit, _dash, criterion = name.removeprefix(MARK).partition("-")
        side, _colon, version = str(value).partition(":")
        if name.startswith(MARK) and unit.isdecimal() and version.isdecimal() and side in ("tep", "may"):
            chosen[int(unit), criterion] = public.Choice(takes_file=side == "tep", version=int(version))
    return chosen
