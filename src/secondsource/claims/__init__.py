"""Who says what, how surely, and when: attribution, frame, certainty, time."""
