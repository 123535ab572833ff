"""The (2,2)-diagrams of free easy quantum groups: each line stands for those that are new; the last one crosses."""

from eqmath import Diagram, Hom
from eqmath.drawing import Figure, table

LINES = (
    ("O⁺", "O+(4)", ()),
    ("H⁺: O⁺ and", "H+(4)", ("O+(4)",)),
    ("B#⁺: O⁺ and", "B#+(4)", ("O+(4)",)),
    ("B⁺: B#⁺ and", "B+(4)", ("B#+(4)",)),
    ("S⁺: H⁺, B⁺ and", "S+(4)", ("H+(4)", "B+(4)")),
    ("S: S⁺ and", "S(4)", ("S+(4)",)),
)


def of(group: str) -> list[Diagram]:
    """The diagrams of a group or quantum group."""
    return list(Hom(group, 2, 2).spanning_set)


def figure() -> Figure:
    new = {words: [d for d in of(name) if not any(d in of(less) for less in fewer)] for words, name, fewer in LINES}
    assert [len(own) for own in new.values()] == [2, 1, 5, 2, 4, 1]
    pictures = {words: [d.picture("none") for d in own] for words, own in new.items()}
    return table(pictures, "(2,2)-diagrams of easy quantum groups", gap=0.95, leading=0.9)
