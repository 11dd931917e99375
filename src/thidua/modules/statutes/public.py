"""The door of statutes."""

from thidua.modules.statutes.actions import (
    ProvisionDraft,
    TextDraft,
    add_text,
    confirm_provision,
    enter_rule,
    enter_value,
    keep_pack,
    refuse_provision,
    repeal_provision,
)
from thidua.modules.statutes.queries import (
    office_book,
    office_of,
    parameter_words,
    tasks_for,
)
from thidua.modules.statutes.queries.asking import AskLine, condition_words
from thidua.modules.statutes.queries.packs import LawPack
from thidua.modules.statutes.queries.shown import TitlePage, differences_in, title_in
from thidua.modules.statutes.queries.words import award_words, fact_words

__all__ = [
    "AskLine", "LawPack", "ProvisionDraft", "TextDraft", "TitlePage", "add_text", "award_words", "condition_words",
    "confirm_provision", "differences_in", "enter_rule", "enter_value", "fact_words", "keep_pack", "office_book",
    "office_of", "parameter_words", "refuse_provision", "repeal_provision", "tasks_for", "title_in",
]  # fmt: skip
