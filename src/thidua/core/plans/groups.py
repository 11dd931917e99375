"""The groups of facts: which are single, such as the day of issue, and which are lists, such as the phases."""

from typing import Literal, TypeAlias

Group: TypeAlias = Literal[
    "kind",
    "parent_body",
    "issuing_body",
    "number",
    "place",
    "issued_on",
    "title",
    "citations",
    "occasions",
    "phases",
    "contents",
    "targets",
    "activities",
    "tasks",
    "report_deadlines",
    "movements",
    "awards",
    "scoring",
    "bloc",
    "bloc.roles",
    "bloc.members",
    "bloc.elections",
    "results",
    "recipients",
    "signatory",
    "awarded",
    "criteria",
]
SINGLE_GROUPS: tuple[Group, ...] = (
    "kind",
    "parent_body",
    "issuing_body",
    "number",
    "place",
    "issued_on",
    "title",
    "scoring",
    "bloc",
    "signatory",
)
LIST_GROUPS: tuple[Group, ...] = (
    "citations",
    "occasions",
    "phases",
    "contents",
    "targets",
    "activities",
    "tasks",
    "report_deadlines",
    "movements",
    "awards",
    "bloc.roles",
    "bloc.members",
    "bloc.elections",
    "results",
    "recipients",
)
# Rows of a list: not confirmed one by one with a plan, but taken whole by the register and by the scoring.
ROW_GROUPS: tuple[Group, ...] = ("awarded", "criteria")
