"""Reads of the law and of what offices added to it."""

from thidua.modules.statutes.queries.packs import (
    office_book,
    office_of,
    pack_of,
    texts_of,
)
from thidua.modules.statutes.queries.provisions import (
    ProvisionView,
    TextView,
    choosable_texts,
    entering_units,
    needs_confirming,
    provision_for_update,
    provision_page,
    provision_row,
    visible_provisions,
)
from thidua.modules.statutes.queries.shown import (
    LawPage,
    TitlePage,
    differences,
    law_page,
    parameter_choices,
    title_page,
)
from thidua.modules.statutes.queries.todo import tasks_for
from thidua.modules.statutes.queries.words import parameter_words

__all__ = [
    "LawPage", "ProvisionView", "TextView", "TitlePage", "choosable_texts", "differences", "entering_units",
    "law_page", "needs_confirming", "office_book", "office_of", "pack_of", "parameter_choices", "parameter_words",
    "provision_for_update", "provision_page", "provision_row", "tasks_for", "texts_of", "title_page",
    "visible_provisions",
]  # fmt: skip
