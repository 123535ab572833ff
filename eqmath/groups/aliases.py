"""What else people call the groups that are here."""

from __future__ import annotations

import re

OTHER = {
    "d": "Dih", "dihedral": "Dih", "z": "C", "cyc": "C", "cyclic": "C", "sym": "S", "symm": "S", "perm": "S",
    "alt": "A", "hyp": "H", "hyperoctahedral": "H",
}  # fmt: skip
"""Names that are common for a group under another letter, in small letters."""

ABOUT = {
    "C": "the rotations of {n} points on a circle",
    "Dih": "the rotations and reflections of {n} points on a circle",
    "Sp": "the symplectic group on R^{n}",
    "UR": "the unitary matrices as real ones on R^{n}",
}
"""What a group is whose name means different things to different people."""

_SPELLED = re.compile(r"([A-Za-z]+?)_?(?:\(?\s*([0-9]{1,9})\s*\)?|\(?(n)\)?|)(?:\s*,\s*|\s*\()?([Rℝ]?)\)?")
_ACTING = re.compile(r"([A-Za-z]+)\(([^()]+)\)")
_CYCLIC = re.compile(r"[Zzℤ]_?/([0-9]{1,9})[Zzℤ]?")
_GRAPH = re.compile(r"petersen|[a-z]+[0-9]*:\S+")


def meant(text: str, letters: dict[str, str]) -> tuple[str, str]:
    """The letter and the number of the same group as it is written here; two empty texts where none is the same.

    Parameters
    ----------
    letters : by name, what stands in the parentheses of an example

    >>> [meant(text, {"SO": "n", "C": "5", "Dih": "5"}) for text in ("D_4", "so3", "SO(3,R)", "Z/6Z", "SE(3)")]
    [('Dih', '4'), ('SO', '3'), ('SO', '3'), ('C', '6'), ('', '')]
    """
    cyclic = _CYCLIC.fullmatch(text)
    if cyclic:
        return "C", cyclic[1]
    if _GRAPH.fullmatch(text):
        return "Aut", text
    by_small = {letter.lower(): letter for letter in letters}
    match, acting = _SPELLED.fullmatch(text), _ACTING.fullmatch(text)
    if match:
        letter = by_small.get(match[1].lower()) or OTHER.get(match[1].lower(), "")
        return letter, (match[2] or match[3] or "") if letter else ""
    if acting and acting[1] not in letters and acting[1].lower() in by_small:
        return by_small[acting[1].lower()], acting[2].strip()
    return "", ""
