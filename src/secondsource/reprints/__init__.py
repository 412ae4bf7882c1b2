"""Which reports are one text: fingerprints, near duplicates, direction."""
