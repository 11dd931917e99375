"""Tables of scoring. Scores are revisions: the newest of a cell counts, none is ever overwritten."""

from django.db import models

from thidua.core.workflow.round import ROUND
from thidua.core.workflow.sheet import SHEET
from thidua.core.workflow.table import TABLE
from thidua.foundation.fields import DigestField, ScoreField, StateField, states_of


class TableRow(models.Model):
    """A criteria table of a bloc, one row for each version. `content` is its canonical record."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    version = models.PositiveSmallIntegerField()
    content = models.TextField()
    digest = DigestField()
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    state = StateField(TABLE)

    class Meta:
        ordering = ["-version"]
        constraints = [
            states_of(TABLE),
            models.UniqueConstraint(fields=["bloc", "version"], name="table_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} v{self.version}"


class FormulaRow(models.Model):
    """The official formula of a bloc as its regulation says, one row for each version; the newest counts.

    `content` is the formula, `ties` its tie rule, `procedure` how rounds run; `basis`: the regulation. Append-only.
    """

    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()
    content = models.TextField()
    ties = models.TextField()
    procedure = models.TextField()
    basis = models.CharField(max_length=255)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["bloc", "version"], name="formula_version_once")]

    def __str__(self) -> str:
        return f"{self.bloc} v{self.version}"


class RoundRow(models.Model):
    """A scoring round of a bloc, with the formula it is closed by. `code` is printed on its workbooks.

    `facts`: figures that break ties, by unit and key; `reopened_because`: why the published result is looked at again.
    """

    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+")
    table = models.ForeignKey(TableRow, on_delete=models.PROTECT, related_name="rounds")
    name = models.CharField(max_length=255)
    code = models.CharField(max_length=24, unique=True)
    formula = models.TextField()
    ties = models.TextField()
    opens_on = models.DateField()
    closes_on = models.DateField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    procedure = models.TextField(blank=True)
    facts = models.TextField(blank=True)
    reopened_because = models.TextField(blank=True)
    state = StateField(ROUND)

    class Meta:
        ordering = ["-opens_on", "-id"]
        constraints = [
            states_of(ROUND),
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")), name="round_closes_after_opening"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Part(models.TextChoices):
    """What a sheet is in its round: a member's own score, the head's verification, a specialist body's part."""

    SCORE = "score", "Chấm điểm"
    VERIFIED = "verified", "Thẩm định"
    SPECIALIST = "specialist", "Chuyên môn"


class SheetRow(models.Model):
    """The sheet of one scoring unit for one scored unit; the same unit twice is the self score.

    `called_because`: a further scorer was called; `aside_because`: why this sheet is not filled.
    """

    round = models.ForeignKey(RoundRow, on_delete=models.PROTECT, related_name="sheets")
    scorer = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    scored = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.CharField(max_length=200, blank=True)
    returned_because = models.TextField(blank=True)
    part = models.CharField(max_length=12, choices=Part.choices, default=Part.SCORE)
    called_because = models.TextField(blank=True)
    aside_because = models.TextField(blank=True)
    state = StateField(SHEET)

    class Meta:
        ordering = ["id"]
        constraints = [
            states_of(SHEET),
            models.UniqueConstraint(fields=["round", "part", "scorer", "scored"], name="sheet_once"),
        ]

    def __str__(self) -> str:
        return f"{self.scorer} → {self.scored}"


class CellRow(models.Model):
    """One revision of one cell. `version` counts from 1; the highest counts. `because` is set by corrections only.

    `observed`: the facts of a criterion with a measure, as a record; `score` is then what follows, rounded for showing.
    """

    sheet = models.ForeignKey(SheetRow, on_delete=models.PROTECT, related_name="cells")
    criterion = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    score = ScoreField(null=True)
    observed = models.TextField(blank=True)
    is_vetoed = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "criterion", "version"], name="cell_version_once"),
            models.CheckConstraint(
                condition=models.Q(score=None) | models.Q(score__gte=0), name="score_not_below_zero"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion} v{self.version}: {self.score}"


class Evidence(models.Model):
    """A file that proves the score of a criterion on a sheet. Taken off, it stays, marked with who did it and when."""

    sheet = models.ForeignKey(SheetRow, on_delete=models.PROTECT, related_name="evidence")
    criterion = models.CharField(max_length=40)
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    detached_at = models.DateTimeField(null=True)
    detached_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.file}"


class SnapshotRow(models.Model):
    """A closed result as it was computed: inputs, formula and ranking in one canonical text. Append-only."""

    round = models.ForeignKey(RoundRow, on_delete=models.PROTECT, related_name="snapshots")
    version = models.PositiveSmallIntegerField()
    content = models.TextField()
    digest = DigestField()
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["round", "version"], name="snapshot_version_once")]

    def __str__(self) -> str:
        return f"{self.round} v{self.version}"


class Upload(models.Model):
    """A workbook of sheets that was taken in: the same one is not taken twice."""

    round = models.ForeignKey(RoundRow, on_delete=models.PROTECT, related_name="uploads")
    scorer = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    digest = DigestField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-at"]
        constraints = [models.UniqueConstraint(fields=["round", "scorer", "digest"], name="workbook_once")]

    def __str__(self) -> str:
        return f"{self.round}: {self.digest[:12]}"


class Objection(models.Model):
    """What a member objects to in a result, and the answer it got. `due`: the last day for the answer."""

    round = models.ForeignKey(RoundRow, on_delete=models.PROTECT, related_name="objections")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    criterion = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    due = models.DateField()
    answer = models.TextField(blank=True)
    is_upheld = models.BooleanField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.unit}: {self.text[:60]}"
