"""Where claims answer the same question, agree or differ, and whose word each is."""
