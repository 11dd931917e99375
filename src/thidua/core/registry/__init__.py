"""The register of awards: its chain, its legacy lists, who is the same person under two spellings."""
