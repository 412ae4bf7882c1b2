"""Where records live: memory, SQLite."""
