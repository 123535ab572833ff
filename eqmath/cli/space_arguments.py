"""A group and the two ends of a space of maps, as they are typed: -k and -l, or --from and --to."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from eqmath.cli.arguments import end_arguments
from eqmath.cli.streams import mention
from eqmath.easy import BLACK, WHITE
from eqmath.errors import CaseError, UsageError
from eqmath.exact import natural
from eqmath.groups import Group, Series, parse_group, read_group
from eqmath.hom import Hom, Legs
from eqmath.hom.ends import power
from eqmath.limits import current_limit, grouped, lasting
from eqmath.runs import MAX_ORDER
from eqmath.spaces import Space, parse_space, read_irreps

ANNOUNCED_SECONDS = 10
COLOURED = {WHITE: "V", BLACK: "Dual(V)"}


def space_arguments(parser: ArgumentParser) -> None:
    """A group, and -k and -l, for a product perhaps one number per factor."""
    parser.add_argument("group", nargs="?", metavar="GROUP", help='such as S4, "S(4)", "Aut(petersen)", "S(3)xS(2)"')
    parser.add_argument("--generators", metavar="FILE", help="a group of your own: a JSON file of exact matrices")
    parser.add_argument("-k", metavar="K", help="number of inputs; 1,2 for the factors of a product")
    parser.add_argument("-l", metavar="L", help="number of outputs; 1,2 for the factors of a product")
    end_arguments(parser)
    parser.add_argument(
        "--word",
        metavar="WORD",
        help="colours of the legs, o for V and x for its dual: oxox:xo replaces --from and --to",
    )
    parser.add_argument(
        "--irreps", action="store_true", help="for O(3) and SO(3): read --from and --to as e3nn writes them, 2x1o+1x2e"
    )
    parser.add_argument(
        "--where", action="append", metavar="V=SPACE", help="what V is: --where V=V+1 restricts from S(n+1) to S(n)"
    )


def group_of(args: Namespace) -> Group:
    """The group that was named, or that of the file.

    Raises
    ------
    UsageError
        If there is none, or both.
    """
    if (args.group is None) == (args.generators is None):
        raise UsageError("expected a group or --generators FILE", hint='eqmath hom "S(3)" -k 1 -l 1')
    return parse_group(args.group) if args.group is not None else read_group(args.generators)


def space_of(args: Namespace) -> Hom:
    """The space of maps between what -k and -l, or --from and --to, stand for.

    Raises
    ------
    UsageError
        If an end is missing, or given twice.
    CaseError
        If a number of legs is negative, or l + k is above the largest order.
    SpaceError
        If a text is not a space of the group.
    """
    group = group_of(args)
    if args.word is not None:
        args.source, args.target = _coloured(args)
    _require_irreps(args)
    if args.source is None and args.target is None and not args.where:
        return Hom(group, *_legs(args))
    ends = [_end(args, group, name) for name in ("k", "l")]
    if args.where:
        ends = [end.on(**_where(args.where)) for end in ends]
    return Hom(group, *(parse_space(end, group) for end in ends))


def ends_at(args: Namespace, series: Series) -> tuple[int, int] | tuple[Space, Space]:
    """The two ends for every n of a series: numbers of legs, or spaces.

    Raises
    ------
    UsageError
        If an end is missing, or given twice.
    CaseError
        If there are several numbers of legs, as for the factors of a product.
    """
    if args.source is None and args.target is None:
        k, l = _legs(args)
        if not isinstance(k, int) or not isinstance(l, int):
            raise CaseError(f"expected one number k and one number l for {series.every}")
        return k, l
    group = series(series.step)
    return _end(args, group, "k"), _end(args, group, "l")


def announce(args: Namespace, space: Hom) -> None:
    """Say on standard error what takes long, before it begins; what does not fit in memory is refused instead."""
    cost, limit = space.cost, current_limit()
    fits = limit is None or cost.bytes <= limit
    if cost.seconds > ANNOUNCED_SECONDS and fits and not args.quiet:
        size = f"{grouped(cost.rows)} × {grouped(cost.columns)}"
        mention(f"predicted: {size}, at most about {lasting(cost.seconds)}; --time-limit 5m stops earlier")


def _end(args: Namespace, group: Group, name: str) -> Space:
    """One end, by its number of legs or as a space."""
    flag = {"k": "--from", "l": "--to"}[name]
    number, text = (args.k, args.source) if name == "k" else (args.l, args.target)
    if (number is None) == (text is None):
        raise UsageError(f"expected either -{name} or {flag}", hint=f'{flag} "Sym2(V)" or -{name} 2')
    if text is not None and args.irreps:
        return read_irreps(text, group)
    if text is not None:
        return Space(text) if args.where else parse_space(text, group)
    legs = _read_legs(number, name)
    factors = 0 if args.where else len(group.series.factors)
    return power(legs if len(legs) > 1 else legs[0], factors)


def _coloured(args: Namespace) -> list[str]:
    """The two ends that a word of colours stands for; without a colon it is the target, the source has no legs."""
    if any(x is not None for x in (args.k, args.l, args.source, args.target)) or args.irreps or args.where:
        raise UsageError("--word gives both ends, found another one as well", hint="--word oxox:xo alone")
    source, _, target = args.word.rpartition(":")
    if not re.fullmatch("[ox]*", source) or not re.fullmatch("[ox]*", target):
        raise UsageError(f"argument --word: expected letters o and x, found {args.word[:40]!r}", hint="--word oxox:xo")
    if len(source + target) > MAX_ORDER:
        raise CaseError(f"expected a word of at most {MAX_ORDER} colours, found {len(source + target)}")
    return ["*".join(COLOURED[colour] for colour in word) or "1" for word in (source, target)]


def _require_irreps(args: Namespace) -> None:
    """Nothing, unless --irreps stands where it says nothing."""
    if args.irreps and args.source is None and args.target is None:
        raise UsageError("--irreps says how --from and --to are read", hint="--irreps --from 2x1o+1x2e --to 1x0e")
    if args.irreps and args.where:
        raise UsageError("--irreps and --where cannot be used together", hint="write spaces in place of irreps")


def _where(texts: Sequence[str]) -> dict[str, str]:
    """V=V1*V2 as a name and a space."""
    found = {}
    for text in texts:
        name, sign, space = text.partition("=")
        if not sign:
            raise UsageError(f"argument --where: expected V=SPACE, found {text[:40]!r}", hint="--where V=V+1")
        found[name.strip()] = space
    return found


def _legs(args: Namespace) -> tuple[Legs, Legs]:
    """-k and -l, if they are not beyond every order that can be run."""
    for name in ("k", "l"):
        if getattr(args, name) is None:
            raise UsageError(f"expected -{name}, or --from and --to", hint=f"-{name} 1")
    k, l = _read_legs(args.k, "k"), _read_legs(args.l, "l")
    order = max(map(sum, zip(k, l, strict=True))) if len(k) == len(l) else max(k) + max(l)
    if order > MAX_ORDER:
        raise CaseError(f"expected l + k to be at most {MAX_ORDER}, found {order}")
    return tuple(x if len(x) > 1 else x[0] for x in (k, l))  # type: ignore[return-value]


def _read_legs(text: str, name: str) -> tuple[int, ...]:
    if not re.fullmatch(r"\s*-?[0-9]{1,9}(\s*,\s*-?[0-9]{1,9})*\s*", text):
        raise UsageError(f"argument -{name}: expected 1 or 1,2, found {text[:40]!r}", hint=f"-{name} 1")
    return tuple(natural(int(x), name) for x in text.split(","))
