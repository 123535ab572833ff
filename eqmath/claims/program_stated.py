"""What a program computes and how many operations it takes, as sentences of a certificate (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.claims.stated import SIZE, Sentences, StatedText, table
from eqmath.claims.traced import Lines
from eqmath.exact import Matrix

COUNTED = (
    ("additions", "s", "if(#0(s, 0) = 0, #0(s, 3) - 1, 0)"),
    ("multiplications", "s", "#0(s, 0)"),
)


def program_matrices(program: Lines) -> list[Matrix]:
    """The lines, the places that they name, one after another, and the outputs.

    A line is whether it is a product, the number of its weight, where its places begin and how many they are.

    >>> program = Lines.of(lambda x, w: [x[0] * w[0] + x[1] * w[0]], (2,), 1)
    >>> [own.tolist() for own in program_matrices(program)]
    [[[1, 1, 0, 1], [1, 1, 1, 1], [0, 0, 2, 2]], [[1, 2, 3, 4]], [[5]]]
    """
    rows, places = [], list[int]()
    for line in program.lines:
        rows.append([int(line.weight is not None), line.weight or 0, len(places), len(line.places)])
        places += line.places
    return [table(rows), table([places]), table([program.outputs])]


def program_stated(program: Lines, weights: int, right: Sequence[bool], counted: Sequence[StatedText]) -> Sentences:
    """Sentences about these matrices and, after them, one matrix for every weight, which are what multiplies the input.

    Parameters
    ----------
    program : Lines
    weights : int
    right : for every weight whether the program multiplies the input by its matrix
    counted : what is said of the numbers of operations

    Examples
    --------
    >>> program = Lines.of(lambda x, w: [x[0] * w[0] + x[1] * w[0]], (2,), 1)
    >>> stated = program_stated(program, 1, [True], [number_stated(program, "additions", 1)])
    >>> stated.sentences[1]
    ('all(i < 1, all(j < 2, high(#2(0, i), 1, j) = #3(i, j)))', True)
    """
    first, count, rows = program.inputs + 1, len(program.lines), len(program.outputs)
    line = f"v - {first}"
    lower = f"if(place({line}, t) < 0, -low(-place({line}, t), j), low(place({line}, t), j))"
    upper = f"if(place({line}, t) < 0, -high(-place({line}, t), w, j), high(place({line}, t), w, j))"
    weighed = f"((#0({line}, 1) = w) - (#0({line}, 1) = (-w))) * low(place({line}, 0), j)"
    heavy = f"#0({line}, 0) + any(t < #0({line}, 3), weighted(size(place({line}, t))))"
    mixed = f"if(#0({line}, 0) = 1, {weighed}, sum(t < #0({line}, 3), {upper}))"
    definitions = (
        ("place", "s", "t", "#1(0, #0(s, 2) + t)"),
        ("low", "v", "j", f"if(v < {first}, v = (j + 1), sum(t < #0({line}, 3), {lower}))"),
        ("high", "v", "w", "j", f"if(v < {first}, 0, {mixed})"),
        SIZE,
        ("weighted", "v", f"if(v < {first}, 0, {heavy})"),
        ("like", "s", "t", f"(place(s, t) = 0) + (weighted(size(place(s, t))) = weighted({first} + s))"),
        *COUNTED,
    )  # fmt: skip
    product = "weighted(size(place(s, 0))) = 0"
    bilinear = f"all(s < {count}, if(#0(s, 0) = 1, {product}, all(t < #0(s, 3), like(s, t))))"
    whole = f"all(i < {rows}, (#2(0, i) = 0) + weighted(#2(0, i)))"
    entries = f"all(i < {rows}, all(j < {program.inputs}, high(#2(0, i), %d, j) = #%d(i, j)))"
    products = [(entries % (w + 1, w + 3), true) for w, true in enumerate(right)]
    return Sentences((*_joined(bilinear, whole), *products, *counted), definitions, _steps(program, weights))


def number_stated(program: Lines, name: str, claimed: int) -> StatedText:
    """That a program has a stated number of additions, or of multiplications.

    >>> number_stated(Lines(1), "additions", 2)
    ('sum(s < 0, additions(s)) = 2', False)
    """
    return f"sum(s < {len(program.lines)}, {name}(s)) = {claimed}", getattr(program, name) == claimed


def operations_stated(program: Lines, most: int) -> StatedText:
    """That a program has at most a stated number of additions and multiplications together.

    >>> operations_stated(Lines(1), 0)
    ('sum(s < 0, additions(s) + multiplications(s)) < 1', True)
    """
    true = program.additions + program.multiplications <= most
    return f"sum(s < {len(program.lines)}, additions(s) + multiplications(s)) < {most + 1}", true


def _joined(one: str, other: str) -> list[StatedText]:
    """Both together: that every value is linear in the weights, or has none, and every output is linear in them."""
    return [(f"{one} * {other}", True)]


def _steps(program: Lines, weights: int) -> int:
    """How many values are looked at."""
    low, high, above = 0, 0, set[int]()
    for number, line in enumerate(program.lines, program.inputs + 1):
        if line.weight is not None or any(abs(place) in above for place in line.places):
            above.add(number)
            high += len(line.places)
        else:
            low += len(line.places)
    inner = low * program.inputs + high * weights * program.inputs
    return 4 * inner + len(program.outputs) * weights * program.inputs
