"""Tables of documents. Content lives in the database, so that every machine over it has every file and one dump all."""

from django.db import models

from thidua.foundation.fields import DigestField


class Blob(models.Model):
    """Bytes, known by their SHA-256. The same bytes are kept once."""

    digest = DigestField(primary_key=True)
    content = models.BinaryField()
    size = models.PositiveBigIntegerField()

    def __str__(self) -> str:
        return f"{self.digest[:12]} ({self.size} B)"


class StoredFile(models.Model):
    """A file as a unit handed it in: its name, its bytes, who brought it and what for."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    purpose = models.CharField(max_length=24)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.name
