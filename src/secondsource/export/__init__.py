"""A dossier written out: JSON, HTML, Markdown, CSV."""
