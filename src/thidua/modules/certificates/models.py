"""Tables of certificates."""

from django.db import models

from thidua.core.workflow.certificate import BATCH, CERTIFICATE
from thidua.foundation.fields import StateField, states_of


class SigningKey(models.Model):
    """A key that signs proofs. The secret is sealed with the installation's own secret; public keys stay for ever."""

    name = models.CharField(max_length=24, unique=True)
    public = models.BinaryField()
    secret = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class LayoutRow(models.Model):
    """A version of a unit's layout for a kind of sheet; the newest counts, earlier ones stay with their batches."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    content = models.JSONField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["name", "-version"]
        constraints = [models.UniqueConstraint(fields=["unit", "name", "version"], name="layout_version_once")]

    def __str__(self) -> str:
        return f"{self.name} ({self.version})"


class Batch(models.Model):
    """Certificates of one decision, printed together."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    layout = models.ForeignKey(LayoutRow, on_delete=models.PROTECT, related_name="+", null=True)
    authority = models.CharField(max_length=255)
    decision = models.CharField(max_length=80)
    decided_on = models.DateField()
    place = models.CharField(max_length=80)
    signer_office = models.CharField(max_length=120)
    signer = models.CharField(max_length=120, blank=True)
    count = models.PositiveIntegerField()
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, null=True, related_name="+")
    trouble = models.JSONField(default=list)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    state = StateField(BATCH)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "batches"
        constraints = [states_of(BATCH)]

    def __str__(self) -> str:
        return self.decision


class Certificate(models.Model):
    """One certificate with its signed proof. `subject` is the key of what it is about, in the module that knows."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="certificates")
    place = models.PositiveIntegerField()
    serial = models.CharField(max_length=14, unique=True)
    recipient = models.CharField(max_length=400)
    search = models.CharField(max_length=400, db_index=True)
    about = models.CharField(max_length=400, blank=True)
    award = models.CharField(max_length=400)
    achievement = models.CharField(max_length=400, blank=True)
    subject = models.CharField(max_length=40, blank=True, db_index=True)
    content = models.BinaryField()
    signature = models.BinaryField()
    key = models.ForeignKey(SigningKey, on_delete=models.PROTECT, related_name="+")
    state = StateField(CERTIFICATE)
    because = models.CharField(max_length=500, blank=True)
    by_decision = models.CharField(max_length=80, blank=True)
    by_decision_on = models.DateField(null=True)
    replaced_by = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaces")

    class Meta:
        ordering = ["batch", "place"]
        constraints = [
            states_of(CERTIFICATE),
            models.UniqueConstraint(fields=["batch", "place"], name="certificate_place_once"),
        ]

    def __str__(self) -> str:
        return self.serial
