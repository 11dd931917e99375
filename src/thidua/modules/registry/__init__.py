"""The register of awards (sổ vàng) and what is on record of people and units year by year."""
