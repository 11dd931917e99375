"""The TOML of this folder, read strictly: an unknown key, a missing citation or a wrong type is an error."""
