"""Where steps run: in this process, in a pool of processes."""
