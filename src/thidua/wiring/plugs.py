"""Which adapter stands behind which port."""


def connect() -> None:
    """Plug every adapter into its port. Called once, when Django is ready."""
