"""Captures to reports: article text, metadata, publication date, and the marks that frame a report."""
