"""Pure functions on strings: normalising, shingles, names, Hangul, dates, quantities. No records, no state."""
