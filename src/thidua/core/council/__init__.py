"""How a body meets and votes: quorum, ballot, tally, election, quota, ties. Prose: docs/algorithms/tally.md."""
