"""The tags and filters of every page. Each part is a template in `web/parts/`, its parameters told at its head."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import template
from django.core.paginator import Page
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from thidua.core.kernel.reason import Reason
from thidua.foundation.sentences import sentence as _sentence
from thidua.web.components import bars as _bars
from thidua.web.components import bullet as _bullet
from thidua.web.components import heat as _heat
from thidua.web.components import lines as _lines
from thidua.web.components import states, words
from thidua.web.components import timeline as _timeline
from thidua.web.components import treemap as _treemap

register = template.Library()


@register.filter
def vn_number(value: object, places: int | None = None) -> str:
    """`{{ total|vn_number:2 }}` → 91,86; without places what the number has; – where it is missing."""
    return words.number(value, places)


@register.filter
def vn_amount(value: Decimal | Fraction | None) -> str:
    """`{{ sum|vn_amount }}` → 56,615: with the decimals it has, of an endless one two; – where it is missing."""
    return words.amount(value)


@register.filter
def vn_date(value: date | datetime | None) -> str:
    """`{{ due|vn_date }}` → 09/04/2024; – where it is missing."""
    return words.day(value)


@register.filter
def vn_moment(value: datetime | None) -> str:
    """`{{ entry.at|vn_moment }}` → 14:05 09/04/2024."""
    return words.moment(value)


@register.filter
def vn_deadline(due: date | None, today: date) -> str:
    """`{{ due|vn_deadline:request.ctx.today }}` → còn 3 ngày / quá hạn 2 ngày; – where there is none."""
    return words.MISSING if due is None else words.deadline(due, today=today).words


@register.filter
def missing(value: object) -> object:
    """– for what is missing (None or an empty text); anything else, zero included, as it is."""
    return words.MISSING if value is None or value == "" else value


@register.filter
def sentence(reason: Reason | str | None) -> str:
    """A reason as a sentence of the reader's language; a text stays as it is."""
    return _sentence(reason) if isinstance(reason, Reason) else reason or ""


@register.simple_tag
def icon(name: str) -> SafeString:
    """A small picture beside a word. It is hidden from screen readers: the word says it."""
    where = f"{static('thidua/img/icons.svg')}#{name}"
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', where)


@register.inclusion_tag("web/parts/badge.html")
def badge(kind: str, word: str) -> dict[str, object]:
    """`{% badge "good" "Đã nộp" %}`; kinds: plain, wait, now, good, back, late, honour."""
    return {"badge": states.badge(kind, word)}


@register.inclusion_tag("web/parts/badge.html")
def state(thing: str, name: str) -> dict[str, object]:
    """`{% state "sheet" sheet.state %}`: the lifecycle's own word with its sign."""
    return {"badge": states.state_badge(thing, name)}


@register.inclusion_tag("web/parts/reasons.html")
def reasons(given: Iterable[Reason | str], title: str = "", kind: str = "") -> dict[str, object]:
    """`{% reasons list %}`: why something was not done. Nothing where the list is empty; kind: "", note or good."""
    return {"sentences": [sentence(entry) for entry in given or ()], "title": title, "kind": kind}


@register.inclusion_tag("web/parts/deadline.html", takes_context=True)
def deadline(context: Mapping[str, Any], due: date | None, *, is_done: bool = False) -> dict[str, object]:
    """`{% deadline task.due %}`, `{% deadline due is_done=True %}`: the day and how far it is, in days."""
    if due is None:
        return {"deadline": None}
    return {"deadline": words.deadline(due, today=context["request"].ctx.today, is_done=is_done)}


@register.inclusion_tag("web/parts/timeline.html", takes_context=True)
def timeline(
    context: Mapping[str, Any], phases: Iterable[object], marks: Iterable[object] = (), title: str = ""
) -> dict[str, object]:
    """`{% timeline phases marks title=… %}`: phases with name, first, last; marks with name, due, is_done, url."""
    drawn = _timeline.timeline(phases, marks, today=context["request"].ctx.today)
    return {"timeline": drawn, "title": title}


@register.inclusion_tag("web/parts/treemap.html")
def treemap(blocks: Iterable[object], title: str = "") -> dict[str, object]:
    """`{% treemap blocks title=… %}`: blocks with label, value, parts (label, value, tone, url); tones as of badges."""
    return {"map": _treemap.treemap(blocks), "title": title}


@register.inclusion_tag("web/parts/bars.html")
def bars(
    rows: Iterable[object],
    *,
    maximum: object = None,
    places: int = 2,
    label: str = "",
    unit: str = "",
    caption: str = "",
) -> dict[str, object]:
    """`{% bars rows maximum=100 label="Đơn vị" unit="điểm" %}`: rows with label, value, rank, url, is_here."""
    drawn, end = _bars.bars(rows, maximum=maximum)
    has_ranks = any(bar.rank is not None for bar in drawn)
    return {
        "bars": drawn, "end": end, "places": places, "label": label, "unit": unit, "caption": caption,
        "has_ranks": has_ranks,
    }  # fmt: skip


@register.inclusion_tag("web/parts/heat.html")
def heat(
    columns: Iterable[object],
    rows: Iterable[object],
    *,
    places: int = 2,
    corner: str = "",
    total: str = "",
    caption: str = "",
) -> dict[str, object]:
    """`{% heat columns rows corner="Chấm cho ↓" total="Cộng" %}`: rows with label, cells, total."""
    return {
        "heat": _heat.heat(columns, rows), "places": places, "corner": corner, "total": total, "caption": caption,
        "shades": range(_heat.STEPS),
    }  # fmt: skip


@register.inclusion_tag("web/parts/bullets.html")
def bullets(rows: Iterable[object], caption: str = "") -> dict[str, object]:
    """`{% bullets rows %}`: targets with label, value, goal, pace, wanted, reached, percent, kind, word, details."""
    return {"bullets": _bullet.bullets(rows), "caption": caption}


@register.inclusion_tag("web/parts/lines.html")
def year_lines(columns: Iterable[object], rows: Iterable[object], title: str = "", unit: str = "") -> dict[str, object]:
    """`{% year_lines columns rows title="…" unit="%" %}`: one line for each year, with its table."""
    return {"drawn": _lines.lines(columns, rows), "title": title, "unit": unit}


@register.inclusion_tag("web/parts/paging.html", takes_context=True)
def paging(context: Mapping[str, Any], page: "Page[Any]", name: str = "page", at: str = "") -> dict[str, object]:
    """`{% paging page %}` under a list; keeps the other parameters of the address. Nothing where one page holds all.

    `{% paging page "chi" "pay" %}` where a page has two lists: the parameter's name, and the list to come back to.
    """
    there, asked = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1), context["request"].GET

    def link(number: int) -> str:
        given = asked.copy()
        given[name] = str(number)
        return f"?{given.urlencode()}{f'#{at}' if at else ''}"

    numbers = [(number, link(number) if isinstance(number, int) else "") for number in there]
    before = link(page.previous_page_number()) if page.has_previous() else ""
    after = link(page.next_page_number()) if page.has_next() else ""
    return {"page": page, "numbers": numbers, "before": before, "after": after}
