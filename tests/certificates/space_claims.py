"""Claims about spaces, by name, as they stand in a file."""

from __future__ import annotations

from typing import Any


def claim(group: str, n: int | str, source: str, target: str, kind: str = "spans", **more: Any) -> dict[str, Any]:
    """A claim about the maps from one space to another."""
    return {"group": group, "kind": kind, "n": str(n), "source": source, "target": target} | more


SPACES = {
    "squares": claim("O(2)", 2, "Sym2(V)^2", "Sym2(V)"),
    "squares not a basis": claim("O(2)", 2, "Sym2(V)^2", "Sym2(V)", "basis"),
    "squares for every n": claim("O(n)", "all", "Sym2(V)^2", "Sym2(V)", "basis", **{"from": "3"}),
    "cross product": claim("SO(3)", 3, "Alt2(V)", "V", families=["brauer"]),
    "cross product, dependent": claim("SO(2)", 2, "V*Alt2(V)", "V", "independent", families=["grood"]),
    "a sum": claim("S(3)", 3, "Sym2(V+2)+Dual(V)", "V+1", "basis"),
    "a sum, counted": claim("S(n)", "all", "Sym2(V+2)", "V+1", "count", formula="l + 17", number="18", **{"from": "3"}),
    "a false number": claim("B(3)", 3, "Alt2(V)", "V+1", "count", number="3"),
    "two forms": claim("Sp(4)", 4, "Sym2(V)", "2*Alt2(V)+Sym2(V)", "basis"),
    "nested": claim("H(2)", 2, "Alt2(V^2)", "V^2", "independent"),
    "jellyfish": claim("A(3)", 3, "Sym2(V)", "Alt2(V)", families=["jellyfish"]),
    "for every alternating group": claim("A(n)", "all", "Alt2(V)", "V", "basis", **{"from": "5"}),
    "a product": claim("S(3)xO(2)", 6, "Sym2(V1*V2)", "V1+V2"),
    "hermitian": claim("U(2)", 2, "V*Dual(V)+Sym2(V)", "Alt2(V*Dual(V))+Sym2(V)", "basis"),
    "hermitian for every n": claim("U(n)", "all", "V*Dual(V)", "Dual(V)*V", "basis", **{"from": "2"}),
    "a determinant": claim("SU(2)", 2, "Alt2(Dual(V))*V+V", "V^2*Dual(V)+V", families=["determinant-brauer"]),
    "determinants": claim("SU(2)", 2, "V^2*Dual(V)", "Dual(V)", "independent"),
    "for every special unitary group": claim("SU(n)", "all", "Sym2(V)", "V^2", **{"from": "2"}),
    "balanced": claim("M(2)", 2, "Sym2(V)*Dual(V)", "V+Dual(V)", "basis"),
    "balanced, counted": claim("M(n)", "all", "V*Dual(V)", "V*Dual(V)", "count", number="3", **{"from": "2"}),
    "complex numbers": claim("UR(2)", 2, "Alt2(V)+Sym2(V)", "V^2", "basis"),
    "boosts": claim("SO(1,2)", 3, "Alt2(V)", "V"),
    "a product with duals": claim("U(2)xO(1,1)", 4, "Dual(V1*V2)*V1", "V1*Dual(V1)+V2"),
    "nothing": claim("O(2)", 2, "0", "V", "basis"),
    "sets": claim("S(3)", 3, "Sub2(V)", "Sub2(V)", "basis"),
    "sets for every n": claim("S(n)", "all", "V+Sub2(V)", "V", "basis", **{"from": "3"}),
    "injections": claim("A(3)", 3, "Inj2(V)", "V", "independent"),
    "sets of sets": claim("S(n)", "all", "Sub2(Sub2(V))", "1", "count", number="2", **{"from": "4"}),
    "a list": claim("S(n)", "all", "V^2", "1", families=[["1'|2'"]], **{"from": "2"}),
    "clouds for every n": claim("S(n)xO(n)", "all", "Sym2(V1*V2)", "1", "basis", **{"from": ["2", "1"]}),
    "trivial": claim("SO(n)", "all", "2", "1", **{"from": "1"}),
}
