"""The words of this field: how they look in ruined text and how they are spelled."""
