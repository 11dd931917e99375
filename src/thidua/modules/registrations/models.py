"""Tables of registrations, exemplary models and pacts. What was said, signed or copied is appended, never changed."""

from django.db import models

from thidua.core.registrations.entry import RegistrationKind
from thidua.core.workflow.exemplar import EXEMPLAR
from thidua.core.workflow.pact import PACT
from thidua.core.workflow.registration import REGISTRATION
from thidua.foundation.fields import DigestField, StateField, states_of

UNIT = "directory.Unit"


class Registration(models.Model):
    """What a unit, or a person of it (`who`), undertakes for a year. `to` is the unit that approves it.

    `phase` is the campaign's phase in which it was handed in, `-` where that was between two.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    campaign = models.ForeignKey("campaigns.Campaign", on_delete=models.PROTECT, null=True, related_name="+")
    year = models.PositiveSmallIntegerField(db_index=True)
    kind = models.CharField(max_length=8)
    name = models.CharField(max_length=500)
    who = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, null=True, related_name="+")
    content = models.TextField(blank=True)
    measure = models.TextField(blank=True)
    due = models.DateField(null=True)
    entered_at = models.DateTimeField()
    entered_by = models.CharField(max_length=200)
    submitted_at = models.DateTimeField(null=True)
    phase = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    because = models.TextField(blank=True)
    percent = models.PositiveSmallIntegerField(default=0)
    result = models.TextField(blank=True)
    finished_on = models.DateField(null=True)
    evidence = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, null=True, related_name="+")
    state = StateField(REGISTRATION)

    class Meta:
        ordering = ["-year", "unit", "id"]
        constraints = [
            states_of(REGISTRATION),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in RegistrationKind]), name="registration_kind_known"
            ),
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="registration_percent_within"),
        ]

    def __str__(self) -> str:
        return self.name


class Progress(models.Model):
    """What was said of a registration on its way. Append-only; the newest percentage stands on the registration."""

    registration = models.ForeignKey(Registration, on_delete=models.PROTECT, related_name="progress")
    percent = models.PositiveSmallIntegerField()
    said = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.registration_id}: {self.percent} %"


class Exemplar(models.Model):
    """An exemplary model or person of a unit. Spread, it is open to every unit whose path begins with `branch`."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    campaign = models.ForeignKey("campaigns.Campaign", on_delete=models.PROTECT, null=True, related_name="+")
    year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=500)
    who = models.CharField(max_length=200, blank=True)
    field = models.CharField(max_length=200, blank=True)
    content = models.TextField()
    branch = models.CharField(max_length=255, blank=True, db_index=True)
    state = StateField(EXEMPLAR)

    class Meta:
        ordering = ["-year", "id"]
        constraints = [states_of(EXEMPLAR)]

    def __str__(self) -> str:
        return self.name


class ExemplarStep(models.Model):
    """What was done with an exemplary model at a step. Append-only."""

    exemplar = models.ForeignKey(Exemplar, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=12)
    said = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.exemplar_id}: {self.step}"


class ExemplarCopy(models.Model):
    """A unit that took an exemplary model over, since when, and what came of it. Append-only."""

    exemplar = models.ForeignKey(Exemplar, on_delete=models.PROTECT, related_name="copies")
    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    said = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["exemplar", "unit"], name="exemplar_copied_once")]

    def __str__(self) -> str:
        return f"{self.exemplar_id} → {self.unit}"


class Pact(models.Model):
    """A bloc's pact of a year. `content` is the text as it stands, `digest` what a signature under it says."""

    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = DigestField()
    version = models.PositiveSmallIntegerField(default=1)
    drawn_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    concluded_at = models.DateTimeField(null=True)
    state = StateField(PACT)

    class Meta:
        ordering = ["-year", "id"]
        constraints = [
            states_of(PACT),
            models.UniqueConstraint(fields=["bloc", "year"], name="one_pact_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.content.get('title', '')} ({self.year})"


class PactSignature(models.Model):
    """A member's head signed the text of this digest. Append-only: under a changed text it counts for nothing."""

    pact = models.ForeignKey(Pact, on_delete=models.PROTECT, related_name="signatures")
    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    digest = DigestField()
    version = models.PositiveSmallIntegerField()
    by = models.CharField(max_length=200)
    person = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["pact", "unit", "version"], name="member_signs_once")]

    def __str__(self) -> str:
        return f"{self.pact_id}: {self.unit} v{self.version}"
