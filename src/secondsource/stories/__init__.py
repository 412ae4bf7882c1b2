"""Which reports tell one event."""
