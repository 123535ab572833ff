"""The grammar of claims.

claim   = sentence [at place {, place}]          place = (k | l | n) = number
sentence = FAMILY spans GROUP [ends] [as a basis] | FAMILY is independent in GROUP [ends]
         | the number of GROUP weights [ends] is FORMULA | THEOREM
ends = from SPACE to SPACE
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from eqmath.claims import AboutSpaces, Claim, Reader, SpaceCount, SpaceSpanning, Spanning, WeightCount, read_formula
from eqmath.errors import ClaimError, EqmathError, UnknownName, caret
from eqmath.families import family
from eqmath.groups import Series, group_end, parse_series
from eqmath.runs import MAX_N, MAX_ORDER
from eqmath.spaces import Space
from eqmath.theorems import Theorem, theorem
from eqmath.theorems.between import TwoSpaces
from eqmath.theorems.theorem import Instance

MAX_TEXT = 2000
FORMS = (
    "write FAMILY spans GROUP [as a basis], FAMILY is independent in GROUP, "
    "the number of GROUP weights is FORMULA, or a theorem's name; optionally followed by: at k=1, l=1; "
    "with spaces: FAMILY spans GROUP from SPACE to SPACE, the number of GROUP weights from SPACE to SPACE is FORMULA"
)
_HYPHENED = re.compile(r"\s*([A-Za-z]+(?:-[A-Za-z]+)+)\s+(?:spans|is)\b")
_BEFORE_GROUP = re.compile(r"\b(?:spans|in|number\s+of)\s+")
_ENDS = re.compile(r"\bfrom\s+(?P<source>\S.*?)\s+to\s+(?P<target>\S.*?)(?=\s+(?:is|as|at)\b|\s*$)", re.S)
_THEOREM = re.compile(r"\s*([a-z]+(?:-[a-z]+)+)\s*(?=$|at\b)")


@dataclass(frozen=True)
class Sentence:
    """A claim and the places where it is made: n, k and l as far as they are fixed.

    A theorem about groups that are not series is claimed for each group of its tested range; one that has no
    argument for every n is searched there alone, up to an order and an n.
    """

    claim: Claim
    k: int | None = None
    l: int | None = None
    n: int | None = None
    groups: tuple[Instance, ...] = ()
    name: str = ""
    most: tuple[int, int] | None = None

    @property
    def words(self) -> str:
        """The claim without its places, as it is read back: the theorem's name, if it is one."""
        return self.name or str(self.claim)

    def __str__(self) -> str:
        split = (("k", self.k), ("l", self.l)) if self.claim.only is None else ()
        places = [f"{name}={value}" for name, value in split if value is not None]
        return str(self.claim) + (f" at {', '.join(places)}" if places else "")


def parse_claim(text: str) -> Sentence:
    """The claim that a sentence makes.

    Raises
    ------
    ClaimError
        If it is outside the grammar, with the place.
    GroupError, UnknownName
        If it names a group, a family or a theorem that does not exist.

    Examples
    --------
    >>> print(parse_claim("the number of S4 weights is Bell(l+k) at k=1, l=2"))
    the number of S(4) weights is Bell(l + k) at k=1, l=2
    """
    if not isinstance(text, str) or len(text) > MAX_TEXT:
        raise ClaimError(f"expected a sentence of at most {MAX_TEXT} characters", hint=FORMS)
    match = _THEOREM.match(text)
    hidden = {} if match else _hidden(text)
    hyphened = None if match else _HYPHENED.match(text)
    if hyphened:
        hidden[hyphened.start(1)] = hyphened.end(1)
    try:
        reader = Reader(text[match.end() :] if match else text, hidden)
        named = theorem(match[1]) if match else None
        claim = named.claim if named else _sentence(reader)
        places = _places(reader)
        if reader.next:
            raise reader.error("expected at or the end")
    except ClaimError as error:
        raise ClaimError(error.message, error.where, error.hint or FORMS) from None
    if "n" in places and claim.n not in (None, places["n"]):
        raise ClaimError(f"the group has n = {claim.n}, the place n = {places['n']}", hint=FORMS)
    if named and (named.single or named.spaces):
        return _about_groups(named, places)
    k, l, n = places.get("k"), places.get("l"), places.get("n", claim.n)
    if claim.only is not None:
        k, l = _of_spaces(claim.only, k, l)
    if not named:
        claim.require_matrices(n)
        return Sentence(claim, k, l, n)
    most = None if claim.same_for_large_n else (named.max_order, named.max_n)
    return Sentence(claim, k, l, n, name=named.name, most=most)


def _is_meant(instance: Instance, n: int | None, order: int) -> bool:
    """Whether an instance of a theorem is one that is searched."""
    if instance.claim.only is not None:
        return n is None and not order
    return n in (None, instance.series.only) and order <= (instance.largest or 0)


def _hidden(text: str) -> dict[int, int]:
    """Where groups and spaces begin and end, which are read by their own grammars."""
    found = {start.end(): group_end(text, start.end()) for start in _BEFORE_GROUP.finditer(text)}
    ends = _ENDS.search(text)
    return found | ({ends.start(name): ends.end(name) for name in ("source", "target")} if ends else {})


def _about_groups(named: Theorem, places: dict[str, int]) -> Sentence:
    """The sentence of a theorem about groups that are not series."""
    only = dict(zip("kl", named.split or (), strict=False))
    if any(places.get(name, value) != value for name, value in only.items()):
        raise ClaimError(f"{named.name} is about k = {only['k']}, l = {only['l']}", hint=FORMS)
    n, order = places.get("n"), places.get("k", 0) + places.get("l", 0)
    groups = tuple(i for i in named.instances() if _is_meant(i, n, order))
    if not groups:
        raise ClaimError(
            f"{named.name} is not searched for any group of this n and order", hint=f"eqmath show {named.name}"
        )
    k, l = (only.get(name, places.get(name)) for name in "kl")
    return Sentence(named.claim, k, l, n, groups, named.name)


def _of_spaces(only: tuple[int, int], k: int | None, l: int | None) -> tuple[int, int]:
    """The numbers of legs of spaces, at which alone a claim about them is made."""
    if k not in (None, only[0]) or l not in (None, only[1]):
        raise ClaimError("expected a claim about spaces without k and l", hint=FORMS)
    return only


def _sentence(reader: Reader) -> Claim:
    if reader.next == "the":
        return _weight_count(reader)
    name = _family(reader)
    verb = reader.take("spans", "is")
    if verb == "is":
        reader.take("independent")
        reader.take("in")
        return _spanning(name, "independent", *_group(reader), _ends(reader))
    series, n = _group(reader)
    ends = _ends(reader)
    if reader.next != "as":
        return _spanning(name, "spans", series, n, ends)
    for word in ("as", "a", "basis"):
        reader.take(word)
    return _spanning(name, "basis", series, n, ends)


def _spanning(name: str, demand: str, series: Series, n: int | None, ends: TwoSpaces | None) -> Claim:
    if ends is None:
        return Spanning(series, ((name, ""),), demand, n=n)
    return _admitted(SpaceSpanning(series, (name,), demand, source=ends[0], target=ends[1], n=n))


def _admitted(claim: AboutSpaces) -> AboutSpaces:
    """The claim, if its spaces are those of the group."""
    return claim.between(claim.source, claim.target)


def _ends(reader: Reader) -> TwoSpaces | None:
    """from SPACE to SPACE, if that is said."""
    if reader.next != "from":
        return None
    found = []
    for word in ("from", "to"):
        reader.take(word)
        start, text = reader.position, reader.raw()
        try:
            found.append(Space(text))
        except EqmathError as error:
            reader.position = start
            raise type(error)(error.message, error.where or reader.error("").where, error.hint) from None
    return found[0], found[1]


def _family(reader: Reader) -> str:
    """The name of a family; where there is none the error points at it."""
    start, name = reader.tokens[reader.position].start if reader.next else 0, reader.raw()
    try:
        return family(name).name
    except UnknownName as error:
        raise UnknownName(error.message, caret(reader.text, start), error.hint) from error


def _weight_count(reader: Reader) -> Claim:
    for word in ("the", "number", "of"):
        reader.take(word)
    series, n = _group(reader)
    reader.take("weights")
    ends = _ends(reader)
    reader.take("is")
    formula = read_formula(reader)
    if ends is None:
        return WeightCount(series, formula, n=n)
    return _admitted(SpaceCount(series, formula=formula, source=ends[0], target=ends[1], n=n))


def _group(reader: Reader) -> tuple[Series, int | None]:
    start = reader.position
    text = reader.raw()
    try:
        return parse_series(text)
    except EqmathError as error:
        reader.position = start
        where = reader.error("").where
        raise type(error)(error.message, error.where or where, error.hint) from None


def _places(reader: Reader) -> dict[str, int]:
    places: dict[str, int] = {}
    separators = ("at",)
    while reader.next in separators and reader.next:
        reader.take(*separators)
        separators = (",",)
        name = reader.take("k", "l", "n")
        reader.take("=")
        if not reader.next.isdigit() or name in places:
            raise reader.error(f"expected one number for {name}")
        value = int(reader.take())
        low, high = (1, MAX_N) if name == "n" else (0, MAX_ORDER)
        if not low <= value <= high:
            raise ClaimError(f"expected {name} from {low} to {high}, found {value}")
        places[name] = value
    return places
