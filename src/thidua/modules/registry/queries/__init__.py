"""Reads of the register."""

from thidua.modules.registry.queries.bearers import (
    KIND_WORDS,
    USUAL_CATEGORY,
    BearerView,
    FoundPage,
    alike,
    bearer_for_update,
    bearer_view,
    keeping_units,
    search,
    seen,
)
from thidua.modules.registry.queries.entries import (
    EntryView,
    book_for_update,
    content_of,
    entries_of,
    entry_for_update,
    entry_view,
    first_fault,
    granted_already,
)
from thidua.modules.registry.queries.lineage import LinkView, earlier_than, links_of
from thidua.modules.registry.queries.lists import (
    Checked,
    ListView,
    award_code,
    checked,
    lines_of,
    list_for_update,
    list_page,
    list_to_check,
    readable,
    visible_lists,
)
from thidua.modules.registry.queries.pages import BearerPage, bearer_page
from thidua.modules.registry.queries.records import PlainFacts, RecordView, plain_facts, records_of

__all__ = [
    "KIND_WORDS", "USUAL_CATEGORY", "BearerPage", "BearerView", "Checked", "EntryView", "FoundPage", "LinkView",
    "ListView", "PlainFacts", "RecordView", "alike", "award_code", "bearer_for_update", "bearer_page", "bearer_view",
    "book_for_update", "checked", "content_of", "earlier_than", "entries_of", "entry_for_update", "entry_view",
    "first_fault", "granted_already", "keeping_units", "lines_of", "links_of", "list_for_update", "list_page",
    "list_to_check",
    "plain_facts", "readable", "records_of", "search", "seen", "visible_lists",
]  # fmt: skip
