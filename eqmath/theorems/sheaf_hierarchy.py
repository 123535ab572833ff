"""How many classes of vertices the limits of diffusion distinguish, for four kinds of sheaves."""

from dataclasses import replace

from eqmath.claims import Case, Control, SheafHierarchy
from eqmath.groups.symmetric import GROUP
from eqmath.sheaves import EQUAL, POSITIVE, SIGNED
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import BODNAR, OF_SHEAVES

CLAIM = SheafHierarchy(GROUP)

THEOREM = Theorem(
    name="sheaf-hierarchy",
    statement="Divide the vertices of a connected graph into C classes. Diffusion on some sheaf of a kind ends, from "
    "almost every x, with each class separated from all other vertices by an affine function: for equal maps on every "
    "edge exactly if C = 1; for stalks R with the maps 1 and −1, and with any positive maps, exactly if C ≤ 2; for "
    "rotations of planes always.",
    brief="which sheaves separate how many classes by diffusion",
    hypotheses="all connected graphs on n vertices, n ≤ 4, and all divisions of their vertices",
    convention="flat sheaves, whose sections are x_v = g_v y; on lines all others have only the section 0, with which "
    "nothing is separated; only the order of positive values matters, so that 1, …, n are enough",
    source=BODNAR,
    reading="diagrams are the graphs with a division, for each of the four kinds; rank the number of those that are "
    "separated, dim of those that are claimed to be; refuted with a graph and a division, 1 for true and 0 for false",
    script="sheaves",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=4,
    order=OF_SHEAVES,
    controls=(
        Control(
            "equal maps for two classes", "all vertices of a connected graph end with one value",
            Case(2, 0, 0), replace(CLAIM, table=((EQUAL, 2),)),
        ),
        Control(
            "positive maps on lines for three classes", "one class lies between the others",
            Case(3, 0, 0), replace(CLAIM, table=((POSITIVE, 3),)),
        ),
        Control(
            "maps 1 and −1 for one class alone", "they separate two",
            Case(2, 0, 0), replace(CLAIM, table=((SIGNED, 1),)),
        ),
    ),
    rests_on=("sheaf-diffusion-limit",),
    papers=(InPaper("2202.04579", 3, "which classes of vertices sheaves of some kinds can separate", 0, "1..4"),),
)  # fmt: skip
