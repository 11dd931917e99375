"""Tables of plans. What a machine read and what a person decided are kept side by side, and neither is ever changed."""

import json
from decimal import Decimal
from typing import Any

from django.db import models

from thidua.core.workflow.plan import PLAN
from thidua.foundation.fields import DigestField, StateField, states_of

TITLE_LENGTH = 500
NUMBER_LENGTH = 80
PHRASE_LENGTH = 400


class ExactEncoder(json.JSONEncoder):
    """Amounts as plain JSON numbers."""

    def default(self, o: object) -> Any:
        """A decimal as the number it is."""
        if isinstance(o, Decimal):
            return int(o) if o == o.to_integral_value() else float(o)
        return super().default(o)


class ExactDecoder(json.JSONDecoder):
    """Numbers with a fraction come back as decimals, digit by digit as they are written."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"parse_float": Decimal})


class Plan(models.Model):
    """A plan as a unit received it. `notes` and `trouble` are reasons (code and values) for the officer to read.

    `likeness` is the signature of its text, by which the same text in another file is found.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=TITLE_LENGTH)
    number = models.CharField(max_length=NUMBER_LENGTH, blank=True)
    issued_on = models.DateField(null=True)
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=200)
    campaign = models.ForeignKey("campaigns.Campaign", on_delete=models.PROTECT, null=True, related_name="+")
    encoding = models.CharField(max_length=40, blank=True)
    notes = models.JSONField(default=list)
    trouble = models.JSONField(default=list)
    set_aside_because = models.CharField(max_length=500, blank=True)
    likeness = models.TextField(blank=True)
    state = StateField(PLAN)

    class Meta:
        ordering = ["-received_at", "-id"]
        constraints = [states_of(PLAN)]

    def __str__(self) -> str:
        return self.title


class Reading(models.Model):
    """What one version of the reader read, with the numbered lines it read. Append-only; the newest counts."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="readings")
    content = models.JSONField()
    lines = models.JSONField()
    facts = models.PositiveSmallIntegerField()
    digest = DigestField()
    reader = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.reader} {self.at:%Y-%m-%d %H:%M}"


class ReadingPage(models.Model):
    """A page that was read, with its picture as it is shown beside the text. Append-only like its reading.

    `other` is the reading of the page that was not taken, `other_way` how it was come by.
    """

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="pages")
    number = models.PositiveIntegerField()
    image = models.ForeignKey("documents.Blob", on_delete=models.PROTECT, null=True, related_name="+")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    other = models.TextField(blank=True)
    other_way = models.CharField(max_length=8, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["reading", "number"], name="one_page_of_a_reading")]

    def __str__(self) -> str:
        return f"{self.reading_id}: {self.number}"


class FactVerdict(models.TextChoices):
    """What a person decided about one fact."""

    ACCEPTED = "accepted", "Đã nhận"
    CORRECTED = "corrected", "Đã sửa"
    REFUSED = "refused", "Đã bỏ"
    ADDED = "added", "Đã bổ sung"
    REOPENED = "reopened", "Xem lại"


class FactDecision(models.Model):
    """One decision of a person on one fact. Append-only; the newest of a key counts, `reopened` takes it back."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="decisions")
    key = models.CharField(max_length=80)
    verdict = models.CharField(max_length=12, choices=FactVerdict.choices)
    value = models.JSONField(null=True, encoder=ExactEncoder, decoder=ExactDecoder)
    by = models.CharField(max_length=200)
    person = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["reading", "key"], name="decision_by_fact")]
        constraints = [
            models.CheckConstraint(condition=models.Q(verdict__in=FactVerdict.values), name="fact_verdict_known")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.verdict}"


class AcceptedPlan(models.Model):
    """The plan as data, as a person confirmed it. Append-only: a correction makes the next version."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = DigestField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["plan", "version"], name="one_plan_version")]

    def __str__(self) -> str:
        return f"{self.plan_id} v{self.version}"


class PlanLink(models.Model):
    """A person's word that a plan carries out another, which it cites. Append-only; the newest of a pair counts."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="links")
    cited = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="linked_by")
    is_linked = models.BooleanField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.plan_id} → {self.cited_id}"


class ConfirmedPhrase(models.Model):
    """A piece of text as an officer confirmed it: what restores ruined words learns from it. Append-only."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=PHRASE_LENGTH)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["unit", "text"], name="one_phrase_of_a_unit")]

    def __str__(self) -> str:
        return self.text[:80]
