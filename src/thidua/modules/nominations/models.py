"""Tables of proposals. A nomination (tờ trình) holds dossiers (hồ sơ); each body that reviews them keeps its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thidua.core.workflow.nomination import DOSSIER, NOMINATION
from thidua.foundation.fields import DigestField, StateField, states_of

UNIT = "directory.Unit"


class Source(models.TextChoices):
    """Where the names of a proposal come from."""

    HAND = "hand", _("Chọn từng người, tập thể")
    SUGGESTION = "suggestion", _("Danh sách gợi ý đã chốt")
    LIST = "list", _("Danh sách XLSX")
    BLOC = "bloc", _("Kết quả chấm điểm của khối")
    REGISTRATION = "registration", _("Đăng ký thi đua")
    BELOW = "below", _("Hồ sơ cấp dưới trình")
    PACKAGE = "package", _("Gói hồ sơ có ký số")


class ReceiptBook(models.Model):
    """The last receipt number that a body gave in a year. Locked while one is given, so that none is left out."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "year"], name="one_receipt_book_a_year")]

    def __str__(self) -> str:
        return f"{self.unit} {self.year}: {self.last}"


class Nomination(models.Model):
    """A proposal of a unit to the body `to` that reviews it; both are one where a body reviews its own.

    `received_on` is the day whose law holds. `leaders` is of how many bloc leaders a flag's ceiling is counted.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=16)
    is_simplified = models.BooleanField(default=False)
    simplified_because = models.TextField(blank=True)
    year = models.PositiveSmallIntegerField()
    closes_on = models.DateField()
    source = models.CharField(max_length=12, choices=Source.choices, default=Source.HAND)
    source_key = models.CharField(max_length=80, blank=True)
    leaders = models.PositiveIntegerField(null=True)
    grade = models.CharField(max_length=2, blank=True)
    members = models.PositiveIntegerField(null=True)
    letter_number = models.CharField(max_length=80, blank=True)
    letter_on = models.DateField(null=True)
    submitted_at = models.DateTimeField(null=True)
    receipt = models.PositiveIntegerField(null=True)
    receipt_year = models.PositiveSmallIntegerField(null=True)
    received_on = models.DateField(null=True)
    received_proof = models.CharField(max_length=255, blank=True)
    received_by = models.CharField(max_length=200, blank=True)
    officer = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+", null=True)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    state = StateField(NOMINATION)

    class Meta:
        ordering = ["-id"]
        constraints = [
            states_of(NOMINATION),
            models.UniqueConstraint(fields=["to", "receipt_year", "receipt"], name="receipt_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Dossier(models.Model):
    """One award proposed for one bearer: an item of a nomination. `name` and `position` stay as they were proposed.

    `origin` is the dossier of the body below that this one carries on. `run` is the kept eligibility sheet and `digest`
    its law pack. The columns from `session` on are the newest review; `decision` is a number of the room of decisions.
    `reopened_at`: its award was revoked for how it was examined, and it is examined again since.
    """

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="dossiers")
    origin = models.OneToOneField("self", on_delete=models.PROTECT, related_name="onward", null=True)
    place = models.PositiveIntegerField()
    award = models.CharField(max_length=80)
    subject = models.CharField(max_length=12)
    bearer = models.ForeignKey("registry.Bearer", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    unit_name = models.CharField(max_length=255)
    name = models.CharField(max_length=255)
    search = models.CharField(max_length=400)
    position = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField()
    achievement = models.TextField(blank=True)
    commitment = models.TextField(blank=True)
    signature = models.TextField(blank=True)
    because = models.TextField(blank=True)
    explained = models.TextField(blank=True)
    facts = models.JSONField(default=list)
    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+", null=True)
    members = models.PositiveIntegerField(null=True)
    having = models.PositiveIntegerField(null=True)
    run = models.ForeignKey("awards.EligibilityRun", on_delete=models.PROTECT, related_name="+", null=True)
    digest = DigestField(blank=True)
    session = models.PositiveBigIntegerField(null=True)
    item = models.PositiveBigIntegerField(null=True)
    agree = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    needed = models.PositiveSmallIntegerField(default=0)
    cites = models.CharField(max_length=255, blank=True)
    reviewed_because = models.TextField(blank=True)
    reviewed_by = models.CharField(max_length=200, blank=True)
    reviewed_on = models.DateField(null=True)
    decision = models.PositiveBigIntegerField(null=True)
    reopened_at = models.DateTimeField(null=True)
    state = StateField(DOSSIER)

    class Meta:
        ordering = ["place", "id"]
        indexes = [models.Index(fields=["bearer", "award"], name="dossier_of_bearer")]
        constraints = [
            states_of(DOSSIER),
            models.UniqueConstraint(
                fields=["nomination", "bearer", "award"], condition=~models.Q(state="withdrawn"), name="proposed_once"
            ),
            models.CheckConstraint(condition=models.Q(until__gte=models.F("since")), name="achieved_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.award}"


class Band(models.Model):
    """A key under which an achievement text is filed: those that share one are compared."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="bands")
    key = models.CharField(max_length=40, db_index=True)

    def __str__(self) -> str:
        return self.key


class Paper(models.Model):
    """A file in a dossier, or, without one, of the whole nomination. `code` is the law's name of the paper.

    Appended; what is taken out keeps its row with `taken_out_by`.
    """

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="papers")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="papers", null=True)
    code = models.CharField(max_length=60)
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    taken_out_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.code}: {self.file_id}"


class Ruling(models.TextChoices):
    """What an officer decided about two achievement texts that are alike."""

    DIFFERENT = "different", _("Khác nhau")
    SHARED = "shared", _("Cùng một thành tích chung")
    COPIED = "copied", _("Sao chép")


class LikenessRuling(models.Model):
    """An officer's decision on a pair, with the reason. Append-only; the newest counts."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="rulings")
    other = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    ruling = models.CharField(max_length=12, choices=Ruling.choices)
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.dossier_id} ~ {self.other_id}: {self.ruling}"


class CopyChoice(models.Model):
    """Whether a body stops dossiers whose text was ruled a copy, and on what that rests. Append-only; newest counts."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    stops = models.BooleanField()
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.unit}: {self.stops}"


class CopyPass(models.Model):
    """A dossier that goes on though its text was ruled a copy before, and why. Append-only."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="copy_passes")
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "copy passes"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.because[:60]}"


class Publicity(models.Model):
    """A list made public by a body from a day to a day, both inside, so that people can say what they think of it."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    where = models.CharField(max_length=255)
    opens_on = models.DateField()
    closes_on = models.DateField()
    working_days = models.PositiveSmallIntegerField(null=True)
    basis = models.CharField(max_length=255)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    dossiers = models.ManyToManyField(Dossier, related_name="publicities")

    class Meta:
        verbose_name_plural = "publicities"
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")), name="public_until_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Comment(models.Model):
    """What somebody said of a list made public. Shown to the public only with its answer, if the body says so."""

    publicity = models.ForeignKey(Publicity, on_delete=models.PROTECT, related_name="comments")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="comments", null=True)
    name = models.CharField(max_length=200)
    contact = models.CharField(max_length=200)
    stance = models.CharField(max_length=8)
    text = models.TextField()
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    is_shown = models.BooleanField(default=False)
    answered_by = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]


class Opinion(models.Model):
    """An opinion asked of another body on dossiers, with its last good day. `asked` is a unit of the system, if it is.

    `due_by` is what the day rests on: the law, or what the asking body set.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", null=True)
    asked_name = models.CharField(max_length=255)
    question = models.TextField()
    asked_on = models.DateField()
    due_on = models.DateField()
    due_by = models.CharField(max_length=255)
    by = models.CharField(max_length=200)
    dossiers = models.ManyToManyField(Dossier, related_name="opinions")
    stance = models.CharField(max_length=8, blank=True)
    answer = models.TextField(blank=True)
    answer_number = models.CharField(max_length=80, blank=True)
    answered_on = models.DateField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.asked_name}: {self.question[:60]}"


class PackageKey(models.Model):
    """A key that signs packages. `secret` is sealed with the installation's own secret. The newest signs."""

    name = models.CharField(max_length=40, unique=True)
    public = models.BinaryField()
    secret = models.BinaryField()

    def __str__(self) -> str:
        return self.name
