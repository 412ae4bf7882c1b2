"""Language pipelines: a report to sentences with tokens, and mentions."""
