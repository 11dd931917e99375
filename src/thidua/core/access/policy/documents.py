"""Rights in the room of files."""

from thidua.core.access.policy.row import OWN, SCORERS, Row, row

RIGHTS: tuple[Row, ...] = (row("documents.store_file", SCORERS, OWN),)
