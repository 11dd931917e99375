"""Views of councils: form to action or query, then template."""
