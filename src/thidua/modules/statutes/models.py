"""Tables of statutes. All are append-only: what was confirmed once can always be shown again."""

from django.db import models

from thidua.foundation.fields import DigestField


class OfficeText(models.Model):
    """A legal text that an office entered itself: a decision of the province, a regulation of the body."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=400)
    number = models.CharField(max_length=80)
    issuer = models.CharField(max_length=255)
    signed = models.DateField()
    in_force = models.DateField()
    link = models.URLField(max_length=400, blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-in_force", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "number"], name="office_text_once"),
            models.CheckConstraint(condition=models.Q(in_force__gte=models.F("signed")), name="text_signed_first"),
        ]

    def __str__(self) -> str:
        return self.number


class Provision(models.Model):
    """A value or a rule entered for an office. It counts once a second person has confirmed it (`Ruling`).

    `office` is the unit's place in the tree without its outer strokes ("1/4"), "" for the whole nation. `cites` is
    written as rules write it; `value` and `condition` as JSON.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    office = models.CharField(max_length=255, blank=True)
    name = models.CharField(max_length=120)
    since = models.DateField()
    until = models.DateField(null=True)
    cites = models.CharField(max_length=80)
    value = models.CharField(max_length=40, blank=True)
    condition = models.JSONField(null=True)
    note = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    account = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="provision_ends_later"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} từ {self.since:%d/%m/%Y}"


class Ruling(models.Model):
    """What a second person said of a provision: confirmed, refused, or, once confirmed, repealed."""

    CONFIRMED, REFUSED, REPEALED = "confirmed", "refused", "repealed"

    provision = models.ForeignKey(Provision, on_delete=models.PROTECT, related_name="rulings")
    verdict = models.CharField(max_length=12)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    account = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["provision", "verdict"], name="ruling_once")]

    def __str__(self) -> str:
        return f"{self.provision}: {self.verdict}"


class Pack(models.Model):
    """A law pack that verdicts name by its digest: the national book of that version and these provisions."""

    digest = DigestField(unique=True)
    office = models.CharField(max_length=255, blank=True)
    provisions = models.JSONField(default=list)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:12]
