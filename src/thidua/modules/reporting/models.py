"""Tables of reporting. A report's versions are the truth and never changed; `Figure` is their index for adding up."""

from django.db import models

from thidua.core.workflow.report import REPORT
from thidua.core.workflow.scheme import SCHEME
from thidua.foundation.fields import DigestField, StateField, states_of

SCALE = 10_000
"""Figures are kept as whole ten-thousandths, so that sums in the database are exact."""


class Scheme(models.Model):
    """What the office of a campaign asks units to report, and when (bộ chỉ tiêu, báo cáo)."""

    campaign = models.OneToOneField("campaigns.Campaign", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=500)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    state = StateField(SCHEME)

    class Meta:
        ordering = ["-first", "-id"]
        constraints = [states_of(SCHEME)]

    def __str__(self) -> str:
        return self.name


class FormVersion(models.Model):
    """The form of a scheme as it was from a moment on. Append-only; the newest counts."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="forms")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["scheme", "version"], name="form_version_once")]

    def __str__(self) -> str:
        return f"{self.scheme_id} v{self.version}"


class Reporter(models.Model):
    """A unit that reports; merged into another, it reports no more from `until` on and `successor` does."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="reporters")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    until = models.DateField(null=True)
    successor = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["scheme", "unit"], name="reporter_once")]

    def __str__(self) -> str:
        return f"{self.scheme_id}: {self.unit_id}"


class Share(models.Model):
    """The part of a target that one unit is to reach."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="shares")
    target = models.CharField(max_length=40)
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    amount = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["scheme", "target", "unit"], name="share_once")]

    def __str__(self) -> str:
        return f"{self.target}: {self.unit_id}"


class DueRow(models.Model):
    """A day by which every reporter hands in a report on a period. `last_good_day` follows moves; see `DueMove`."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="dues")
    what = models.CharField(max_length=400)
    every = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    due = models.DateField()
    is_before = models.BooleanField(default=False)
    last_good_day = models.DateField()
    grace = models.PositiveSmallIntegerField(default=0)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["last_good_day", "id"]

    def __str__(self) -> str:
        return f"{self.what} {self.last_good_day:%d/%m/%Y}"


class DueMove(models.Model):
    """A deadline moved for all, with the reason. Append-only."""

    due = models.ForeignKey(DueRow, on_delete=models.PROTECT, related_name="moves")
    before = models.DateField()
    after = models.DateField()
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.due_id}: {self.before} → {self.after}"


class ReportRow(models.Model):
    """The report of one unit for one due day. `promised` is the last good day in force when it was handed in."""

    due = models.ForeignKey(DueRow, on_delete=models.PROTECT, related_name="reports")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    came_on = models.DateField(null=True)
    promised = models.DateField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.CharField(max_length=200, blank=True)
    returned_because = models.TextField(blank=True)
    reminded_at = models.DateTimeField(null=True)
    state = StateField(REPORT)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["due", "state"], name="report_by_state")]
        constraints = [states_of(REPORT), models.UniqueConstraint(fields=["due", "unit"], name="report_once")]

    def __str__(self) -> str:
        return f"{self.due_id}: {self.unit_id}"


class EntryRow(models.Model):
    """One revision of one field of a draft; the highest version counts. Append-only."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="entries")
    field = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "field", "version"], name="entry_version_once")]

    def __str__(self) -> str:
        return f"{self.field} v{self.version}"


class ReportVersion(models.Model):
    """A report as it was handed in. Append-only: handed in again after a change, it is the next version."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = DigestField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["report", "version"], name="report_version_once")]

    def __str__(self) -> str:
        return f"{self.report_id} v{self.version}"


class Figure(models.Model):
    """A figure of a report that is in, as whole ten-thousandths: for the period, and from the year's first on.

    Written anew from the versions whenever a report of the unit is handed in or taken back.
    """

    due = models.ForeignKey(DueRow, on_delete=models.PROTECT, related_name="+", db_index=False)
    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="figures")
    code = models.CharField(max_length=40)
    amount = models.BigIntegerField(null=True)
    part = models.BigIntegerField(null=True)
    whole = models.BigIntegerField(null=True)
    so_far = models.BigIntegerField(null=True)
    far_part = models.BigIntegerField(null=True)
    far_whole = models.BigIntegerField(null=True)
    is_approved = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=[
                    "due", "code", "is_approved", "amount", "part", "whole", "so_far", "far_part", "far_whole",
                ],
                name="figure_adding_up",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.report_id} {self.code}"


class Attachment(models.Model):
    """A file of evidence. Taken off, it stays, marked with who did it and when."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="attachments")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    detached_at = models.DateTimeField(null=True)
    detached_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.report_id}: {self.file_id}"


class Composition(models.Model):
    """The office's own report as it was composed: figures, words, and the versions it was made from. Append-only."""

    due = models.ForeignKey(DueRow, on_delete=models.PROTECT, related_name="compositions")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = DigestField()
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["due", "version"], name="composition_once")]

    def __str__(self) -> str:
        return f"{self.due_id} v{self.version}"
