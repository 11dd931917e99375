"""Log-ins of the demo: their password is printed for everybody, and stretching it would only make the demo wait."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class PublicPasswordHasher(PBKDF2PasswordHasher):
    """As Django's own, with few rounds. The demo's settings alone name it."""

    algorithm = "pbkdf2_sha256_public"
    iterations = 1000
