"""Applies edit scripts: a class that the network picks turns a form into its lemma.

A script is ``case|cut|add``: ``l`` lowers the form and ``k`` keeps it, then ``cut`` letters go from
the end and ``add`` is put on. After Straka (2018), UDPipe 2.0 prototype, without prefixes.
"""

from __future__ import annotations

_NAMES = frozenset({"PROPN"})
_FIXED = {"’s": "'s", "’": "'", "’re": "be", "’ve": "have", "’ll": "will", "n’t": "not"}


def apply_script(script: str, form: str, upos: str) -> str:
    """Makes a lemma.

    Args:
        script: ``case|cut|add``.
        form: The word as it stands.
        upos: Its part of speech; a proper noun keeps its case, whatever the script says.

    Returns:
        The lemma; the form itself where the script cuts more than there is.
    """
    case, cut, add = script.split("|", 2)
    if case == "l" and upos not in _NAMES:
        form = form.lower()
    count = int(cut)
    if count >= len(form) and not add:
        return form
    if count > len(form):
        return _FIXED.get(form, form)
    return form[: len(form) - count] + add
