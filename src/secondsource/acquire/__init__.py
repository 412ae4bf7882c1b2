"""Files, folders, archives and standard input to captures: the only room that touches the outside."""
