"""Views of scoring: form to action or query, then template."""
