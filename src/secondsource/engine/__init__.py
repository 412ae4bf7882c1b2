"""Where steps run: in this process, in a pool of processes.

Both engines do the same to the same batches in the same order (``passes``, ``work``); they differ in
who does the work. What is stored is the same, record by record and in the same order.
"""
