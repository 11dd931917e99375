"""Chance from the operating system."""

import secrets


class SystemChance:
    """Numbers fit for secrets."""

    def below(self, most: int) -> int:
        """A number from 0 to `most` - 1."""
        return secrets.randbelow(most)
