"""That two bilinear programs compute the same with stated numbers of products, as sentences (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.claims.bilinear_programs import BilinearProgram
from eqmath.claims.stated import Sentences, StatedText, table
from eqmath.exact import Matrix, Number

OF_ONE = 5
"""So many matrices belong to one program."""
Definition = tuple[str, ...]


def bilinear_matrices(program: BilinearProgram) -> list[Matrix]:
    """The lines, the places that they name with the coefficients below, the constants, the outputs.

    A line is whether it is a product, its degrees in both lists of inputs, where its places begin, and how many.

    >>> program = BilinearProgram.of(lambda x, y, tally: [tally.dot([3], [tally.dot(x, [y[0], y[0]])])], 2, 1)
    >>> [own.tolist()[:2] for own in bilinear_matrices(program)[:2]]
    [[[1, 1, 1, 0, 2], [1, 1, 1, 2, 2]], [[1, 3, 2, 3, 4, 5, -1, 6]]]
    """
    rows, places, coefficients = list[list[int]](), list[int](), list[Number]()
    for line in program.lines:
        rows.append([int(line.is_product), *line.degree, len(places), len(line.places)])
        places += line.places
        coefficients += line.coefficients or (0,) * len(line.places)
    return [table(rows), table([places]), table([coefficients]), table([program.constants]), table([program.outputs])]


def bilinear_stated(
    programs: Sequence[BilinearProgram], claimed: Sequence[int], given: Matrix, fewer: bool
) -> Sentences:
    """Sentences about these matrices of two programs, behind `given`: a column for every vector of the second list.

    That both are bilinear, with no other coefficients than 1 and 1/2 and their negatives; that they have as many
    products as is claimed; that they have the same outputs on all pairs of basis vectors and columns; and, where that
    is asked, that the second one has fewer products.

    >>> program = BilinearProgram.of(lambda x, y, tally: [tally.times(x[0], y[0])], 1, 1)
    >>> stated = bilinear_stated([program] * 2, [1, 1], Matrix([[1]]), True)
    >>> stated.sentences[-3:][0][0], stated.sentences[-1]
    ('sum(s < 1, #6(s, 0)) = 1', ('sum(s < 1, #6(s, 0)) < sum(s < 1, #1(s, 0))', False))
    """
    definitions, texts, counts = list[Definition](), list[StatedText](), list[str]()
    for p, (program, number) in enumerate(zip(programs, claimed, strict=True)):
        definitions += _definitions(p, program)
        texts += [(text, True) for text in _well_formed(p, program)]
        counts.append(f"sum(s < {len(program.lines)}, #{1 + OF_ONE * p}(s, 0))")
        texts.append((f"{counts[p]} = {number}", program.multiplications == number))
    (rows, columns), outputs = (programs[0].inputs[0], given.shape[1]), len(programs[0].outputs)
    left, right = (f"value{p}(#{OF_ONE * (p + 1)}(0, o), i + 1, j + 1)" for p in range(2))
    texts.append((f"all(o < {outputs}, all(i < {rows}, all(j < {columns}, {left} = {right})))", True))
    if fewer:
        texts.append((f"{counts[1]} < {counts[0]}", programs[1].multiplications < programs[0].multiplications))
    steps = sum(_steps(program, columns) for program in programs) + 8 * outputs * rows * columns
    return Sentences(tuple(texts), tuple(definitions), steps)


def _definitions(p: int, program: BilinearProgram) -> list[Definition]:
    """The values of a program where the first inputs are the i-th basis vector, the second ones the j-th column."""
    lines, places, coefficients, constants = (f"#{1 + OF_ONE * p + i}" for i in range(4))
    left, first = program.inputs[0], sum(program.inputs) + 1
    at = f"value{p}({places}(0, {lines}(s, 3) + %s), i, j)"
    products, sums = (
        f"{at % 0} * {at % 1}",
        f"sum(t < {lines}(s, 4), {coefficients}(0, {lines}(s, 3) + t) * {at % 't'})",
    )
    inputs = f"if(v < {left + 1}, v = i, #0(v - {left + 1}, j - 1))"
    asked = f"line{p}(v - {first}, i * {lines}(v - {first}, 1), j * {lines}(v - {first}, 2))"
    return [
        (f"value{p}", "v", "i", "j", f"if(v < 1, {constants}(0, (-v) - 1), if(v < {first}, {inputs}, {asked}))"),
        (f"line{p}", "s", "i", "j", f"if({lines}(s, 0) = 1, {products}, {sums})"),
        (f"degree{p}", "v", "d", f"if(v < 1, 0, if(v < {first}, (v < {left + 1}) = (d = 1), {lines}(v - {first}, d)))"),
        (f"of{p}", "s", "t", "d", f"degree{p}({places}(0, {lines}(s, 3) + t), d)"),
    ]


def _well_formed(p: int, program: BilinearProgram) -> list[str]:
    """That the degrees are those of the lines, of outputs both 1, and which coefficients there are."""
    lines, _, coefficients, _, outputs = (f"#{1 + OF_ONE * p + i}" for i in range(OF_ONE))
    own = f"{lines}(s, d + 1)"
    product, one = f"of{p}(s, 0, d + 1) + of{p}(s, 1, d + 1)", f"of{p}(s, t, d + 1) = {own}"
    degrees = f"if({lines}(s, 0) = 1, {own} = ({product}), all(t < {lines}(s, 4), {one}))"
    both = f"(degree{p}({outputs}(0, o), 1) * degree{p}({outputs}(0, o), 2)) = 1"
    places = sum(len(line.places) for line in program.lines)
    square = f"({coefficients}(0, t) ^ 2)"
    return [
        f"all(s < {len(program.lines)}, all(d < 2, {degrees}))",
        f"all(o < {len(program.outputs)}, ({outputs}(0, o) = 0) + ({both}))",
        f"all(t < {places}, (({square} = 0) + ({square} = 1)) + ({square} = (1 / 4)))",
    ]


def _steps(program: BilinearProgram, columns: int) -> int:
    """How many values are looked at: a line at all inputs of the lists that it depends on."""
    found = 0
    for line in program.lines:
        inputs = (program.inputs[0] if line.degree[0] else 1) * (columns if line.degree[1] else 1)
        found += (inputs * 10 + 12) * len(line.places)
    return found
