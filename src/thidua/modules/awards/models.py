"""Tables of awards. Both are append-only: the same answer can be shown again in ten years."""

from django.db import models

from thidua.foundation.fields import DigestField


class EligibilityRun(models.Model):
    """A verdict on one bearer and one title: facts, trace and ways as they were, and the law pack's digest.

    `other` is the verdict by the law of a second day, where one was asked for.
    """

    bearer = models.ForeignKey("registry.Bearer", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    received = models.DateField()
    answer = models.CharField(max_length=16)
    facts = models.JSONField()
    verdict = models.JSONField()
    other = models.JSONField(null=True)
    digest = DigestField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.bearer}: {self.title} {self.year}"


class SuggestionList(models.Model):
    """Whom the law suggests for a title in a unit's branch, frozen on its closing day with every answer."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    received = models.DateField()
    lines = models.JSONField()
    digest = DigestField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.title} {self.year}"


class DecidedCase(models.Model):
    """A kept verdict that an office sealed as a case: a new law pack is tried on it and must answer alike.

    `case` is its plain data (`law.reading.decided`) under its seal; `name` and `case` do not say whom it was about.
    """

    run = models.OneToOneField(EligibilityRun, on_delete=models.PROTECT, related_name="decided")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    case = models.JSONField()
    seal = DigestField(unique=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
