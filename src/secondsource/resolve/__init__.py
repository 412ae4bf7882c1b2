"""Which mentions are one thing: blocking, matching, coreference."""
