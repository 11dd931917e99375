"""Who made a plan, what it rests on, and who receives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in which position, and for whom ("KT. TRƯỞNG BAN")."""

    name: str | None
    position: str | None
    mode: str | None
    key: str


@dataclass(frozen=True, slots=True)
class PlanCitation:
    """An instrument the plan rests on (`role` "basis") or refers to; `date` is ISO and may be partial."""

    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    subject: str | None
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class PlanRecipient:
    """Who receives the plan and what for."""

    name: str
    purpose: str | None
    key: str
