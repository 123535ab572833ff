"""Linear and bilinear maps of Clifford algebras that are built from grades, products, the pseudoscalar and the radical.

A map is sparse. Its columns are the tuples of basis blades, one for each factor of the source, by grades and then the
first factor slowest, as in the space Cl(V)^2; its rows are the blades, or one row for a map to the numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from eqmath.clifford.algebra import Clifford
from eqmath.clifford.blades import Blade
from eqmath.errors import SpaceError
from eqmath.exact import Matrix
from eqmath.limits import require

BladeEntries = Mapping[tuple[int, int], int]
"""Row and column, and what stands there; zeros are left out."""
Signed = tuple[int, Blade]


@dataclass(frozen=True)
class GradedMap:
    """A map between powers of a Clifford algebra with a name.

    Attributes
    ----------
    name : str
    shape : (rows, columns)
    entries : {(row, column): integer}

    Examples
    --------
    >>> projection = grade_maps(Clifford(1), 1, False)[1]
    >>> projection.name, projection.matrix
    ('⟨x⟩_1', Matrix([[0, 0], [0, 1]]))
    """

    name: str
    shape: tuple[int, int]
    entries: BladeEntries

    @property
    def matrix(self) -> Matrix:
        """All entries."""
        rows, columns = self.shape
        require(rows, columns, 40)
        return Matrix([[self.entries.get((i, j), 0) for j in range(columns)] for i in range(rows)])


@dataclass(frozen=True)
class GradedMaps:
    """A list of maps for every Clifford algebra.

    Attributes
    ----------
    text : str
        What they are.
    listed : (algebra, factors of the source, whether the target are the numbers) ↦ the maps
    turned : bool
        Whether there are products with the pseudoscalar, from grade k to grade n − k.

    Examples
    --------
    >>> [graded.name for graded in GRADES.listed(Clifford(2), 2, True)]
    ['⟨⟨x⟩_0⟨y⟩_0⟩_0', '⟨⟨x⟩_1⟨y⟩_1⟩_0', '⟨⟨x⟩_2⟨y⟩_2⟩_0']
    """

    text: str
    listed: Callable[[Clifford, int, bool], list[GradedMap]]
    turned: bool = False

    def __str__(self) -> str:
        return self.text


def reached_grades(a: int, b: int, n: int) -> range:
    """The grades of products of grades a and b: |a − b|, |a − b| + 2, …, at most a + b and 2n − a − b.

    >>> list(reached_grades(1, 2, 3)), list(reached_grades(2, 2, 3))
    ([1, 3], [0, 2])
    """
    return range(abs(a - b), min(a + b, 2 * n - a - b) + 1, 2)


@cache
def tuples(n: int, factors: int) -> tuple[tuple[int, ...], ...]:
    """The places of the blades in every tuple of factors: the columns of a map.

    >>> tuples(1, 2)
    ((0, 0), (0, 1), (1, 0), (1, 1))
    """
    grades = [blade.bit_count() for blade in Clifford(n).blades]
    return tuple(sorted(product(range(2**n), repeat=factors), key=lambda places: [grades[i] for i in places]))


def multiplied(algebra: Clifford, factors: int) -> Iterator[tuple[int, tuple[int, ...], Signed]]:
    """For every tuple of basis blades its column, the grades, and the product if it is not 0.

    >>> list(multiplied(Clifford(1), 2))[3]
    (3, (1, 1), (1, 0))

    Raises
    ------
    TooLarge
        If there are too many tuples.
    """
    require(algebra.size**factors, 1, 200)
    for column, places in enumerate(tuples(algebra.n, factors)):
        sign, found = 1, 0
        for place in places:
            more, found = algebra.product(found, algebra.blades[place])
            sign *= more
        if sign:
            yield column, tuple(algebra.blades[place].bit_count() for place in places), (sign, found)


def _gathered(
    algebra: Clifford, factors: int, scalar: bool, entries: Iterable[tuple[str, int, Signed]]
) -> list[GradedMap]:
    """The maps by name, from their entries: a column, a sign and a blade; numbers are the part of grade 0."""
    found: dict[str, dict[tuple[int, int], int]] = {}
    for name, column, (sign, blade) in entries:
        if not scalar or not blade:
            found.setdefault(name, {})[0 if scalar else algebra.place(blade), column] = sign
    shape = 1 if scalar else algebra.size, algebra.size**factors
    return [GradedMap(name, shape, own) for name, own in found.items()]


def _name(grades: tuple[int, ...], grade: int, last: str = "") -> str:
    """⟨x⟩_k, or ⟨⟨x⟩_a⟨y⟩_b⟩_c."""
    inner = "".join(f"⟨{letter}⟩_{k}" for letter, k in zip("xy", grades, strict=False))
    return (inner if len(grades) == 1 else f"⟨{inner}⟩_{grade}") + last


def _require_factors(factors: int) -> None:
    if factors not in (1, 2):
        raise SpaceError(f"expected maps of one or two elements of Cl(V), found {factors}", hint="Cl(V) or Cl(V)^2")


def grade_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """The grades of an element, or of the products of the grades of two, those that are not 0.

    >>> [len(grade_maps(Clifford(n), 2, False)) for n in (1, 2, 3, 4)]
    [4, 10, 20, 35]

    Raises
    ------
    SpaceError
        If there are other numbers of factors.
    """
    _require_factors(factors)
    listed = sorted(
        (grades, found[1].bit_count(), column, found) for column, grades, found in multiplied(algebra, factors)
    )
    return _gathered(algebra, factors, scalar, ((_name(own, c), column, found) for own, c, column, found in listed))


def unsigned_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """The same with all signs +: no equivariant maps, for e1 e2 = −e2 e1 is forgotten.

    >>> [len(graded.entries) for graded in unsigned_maps(Clifford(1), 2, False)], min(unsigned_maps(
    ...     Clifford(2), 2, True)[2].entries.values()), min(grade_maps(Clifford(2), 2, True)[2].entries.values())
    ([1, 1, 1, 1], 1, -1)
    """
    plain = grade_maps(algebra, factors, scalar)
    return [GradedMap(own.name, own.shape, {place: abs(x) for place, x in own.entries.items()}) for own in plain]


def special_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """The same, and the same times the pseudoscalar I.

    >>> [graded.name for graded in special_maps(Clifford(1), 1, False)]
    ['⟨x⟩_0', '⟨x⟩_1', '⟨x⟩_0I', '⟨x⟩_1I']
    """
    _require_factors(factors)
    whole = 2**algebra.n - 1
    listed = sorted(
        (grades, found[1].bit_count(), column, found) for column, grades, found in multiplied(algebra, factors)
    )

    def times(found: Signed) -> Signed:
        sign, blade = algebra.product(found[1], whole)
        return found[0] * sign, blade

    turned = ((_name(own, c, "I"), column, times(found)) for own, c, column, found in listed)
    return grade_maps(algebra, factors, scalar) + _gathered(algebra, factors, scalar, turned)


def class_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """The sums of the grades that are equal mod 4.

    >>> [graded.name for graded in class_maps(Clifford(5), 1, False)]
    ['⟨x⟩_0 + ⟨x⟩_4', '⟨x⟩_1 + ⟨x⟩_5', '⟨x⟩_2', '⟨x⟩_3']

    Raises
    ------
    SpaceError
        If it is not about one element.
    """
    if factors != 1 or scalar:
        raise SpaceError("classes of grades are maps from Cl(V) to Cl(V)")
    n = algebra.n
    names = [" + ".join(f"⟨x⟩_{k}" for k in range(i, n + 1, 4)) for i in range(min(4, n + 1))]
    entries = ((names[blade.bit_count() % 4], place, (1, blade)) for place, blade in enumerate(algebra.blades))
    return _gathered(algebra, 1, False, sorted(entries, key=lambda entry: names.index(entry[0])))


def radical_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """x ↦ ω⟨x⟩_k for all products ω of basis vectors of the radical, where that is not 0.

    >>> [graded.name for graded in radical_maps(Clifford(1, 0, 1), 1, False)]
    ['⟨x⟩_0', '⟨x⟩_1', '⟨x⟩_2', 'e2⟨x⟩_0', 'e2⟨x⟩_1']

    Raises
    ------
    SpaceError
        If it is not about one element.
    """
    if factors != 1 or scalar:
        raise SpaceError("products with the radical are maps from Cl(V) to Cl(V)")
    inside = sum(1 << i for i, square in enumerate(algebra.squares) if not square)
    found = []
    for omega in (blade for blade in algebra.blades if blade & ~inside == 0):
        before = algebra.name(omega) if omega else ""
        for place, blade in enumerate(algebra.blades):
            sign, image = algebra.product(omega, blade)
            if sign:
                found.append((f"{before}{_name((blade.bit_count(),), 0)}", place, (sign, image)))
    return _gathered(algebra, 1, False, found)


def motion_maps(algebra: Clifford, factors: int, scalar: bool) -> list[GradedMap]:
    """`radical_maps` for a radical of dimension 1, and those of the volume: e₀⟨x⟩_kI, and coefficients as numbers.

    I is the product of the other generators. The coefficients of I and of e₀I become numbers, that of e₀I a multiple
    of e₀ besides.

    >>> [graded.name for graded in motion_maps(Clifford(1, 0, 1), 1, False)][5:]
    ['e2⟨x⟩_0e1', 'e2⟨x⟩_1e1', 'x_1', 'x_12', 'x_12e2']

    Raises
    ------
    SpaceError
        If the radical has another dimension, or it is not about one element.
    """
    if algebra.r != 1:
        raise SpaceError(f"motions have a radical of dimension 1, found {algebra}")
    null, volume, whole = 1 << algebra.n - 1, 2 ** (algebra.n - 1) - 1, 2**algebra.n - 1
    found = []
    for place, blade in enumerate(algebra.blades):
        sign, image = algebra.product(null, blade)
        more, image = algebra.product(image, volume)
        if sign * more:
            name = f"{algebra.name(null)}⟨x⟩_{blade.bit_count()}{algebra.name(volume)}"
            found.append((name, place, (sign * more, image)))
    numbers = [("x_" + algebra.name(blade)[1:], algebra.place(blade), (1, 0)) for blade in (volume, whole)]
    last = (f"{numbers[1][0]}{algebra.name(null)}", algebra.place(whole), (1, null))
    return radical_maps(algebra, factors, scalar) + _gathered(algebra, 1, False, [*found, *numbers, last])


def restricted_maps(
    algebra: Clifford, maps: Iterable[GradedMap], source: Sequence[Sequence[int]], target: Sequence[int]
) -> list[GradedMap]:
    """Maps of one or two elements of some grades each, followed by the projection to some grades; without zeros.

    The blades stand in the order of these grades, those of the first element slowest.

    >>> plane = Clifford(2)
    >>> (found,) = restricted_maps(plane, grade_maps(plane, 1, False), [(1, 2)], (2, 0))
    >>> found.name, found.matrix
    ('⟨x⟩_2', Matrix([[0, 0, 1], [0, 0, 0]]))
    >>> [own.name for own in restricted_maps(plane, grade_maps(plane, 2, False), [(1,), (1,)], (0, 1))]
    ['⟨⟨x⟩_1⟨y⟩_1⟩_0']
    """
    number = {places: column for column, places in enumerate(tuples(algebra.n, len(source)))}
    words = product(*(_places(algebra, grades) for grades in source))
    columns = {number[word]: j for j, word in enumerate(words)}
    rows = {place: i for i, place in enumerate(_places(algebra, target))}
    found = []
    for own in maps:
        entries = {(rows[i], columns[j]): x for (i, j), x in own.entries.items() if i in rows and j in columns}
        found += [GradedMap(own.name, (len(rows), len(columns)), entries)] if entries else []
    return found


def _places(algebra: Clifford, grades: Sequence[int]) -> list[int]:
    return [algebra.place(blade) for k in grades for blade in algebra.grade(k)]


GRADES = GradedMaps("the grades", grade_maps)
"""Of an element, or of the products of grades of two: the fully weighted geometric product."""
WITH_PSEUDOSCALAR = GradedMaps("the grades, and the grades times the pseudoscalar,", special_maps, turned=True)
WITHOUT_SIGNS = GradedMaps("the grades of products without signs", unsigned_maps)
CLASSES = GradedMaps("the sums of grades that are equal mod 4", class_maps)
WITH_RADICAL = GradedMaps("the grades and their products with the radical", radical_maps)
OF_MOTIONS = GradedMaps("the grades, their products with e₀ and with the volume", motion_maps, turned=True)
