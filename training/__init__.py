"""Trains the English pipeline: from the corpora folder to the files that ship.

`python -m training --data FOLDER` runs every stage; see `README.md` beside this file.
The package is a recipe and no part of the installed program.
"""
