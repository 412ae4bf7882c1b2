"""The migrations. Each states its tables in full: it must not change when the schema does."""
