# /// script
# [tool.marimo.display]
# theme = "system"
# ///
"""The page of ``eqmath explore``, a marimo app: what is chosen on it, and the view that answers."""

import marimo

app = marimo.App(app_title="eqmath explore", width="medium", html_head_file="head.html")

with app.setup:
    import marimo as mo

    from eqmath.explorer import View, claim_view, layer_view, product_view
    from eqmath.explorer.choices import CLAIMS, FAMILIES, GROUPS, named


@app.cell
def _():
    mo.md("# Layers, diagrams, claims")
    return


@app.cell
def _():
    kind = mo.ui.tabs({"Layers": "", "Products": "", "Claims": ""})
    kind
    return (kind,)


@app.cell
def _():
    series = mo.ui.dropdown(GROUPS, value=GROUPS[0], label="Group")
    n = mo.ui.number(1, 30, value=3, label="n")
    other = mo.ui.text(label="or another group", placeholder="Aut(petersen)")
    k = mo.ui.number(0, 20, value=2, label="k inputs")
    l = mo.ui.number(0, 20, value=2, label="l outputs")
    source = mo.ui.text(label="or a space of inputs", placeholder="Sym2(V)")
    target = mo.ui.text(label="or a space of outputs", placeholder="V+1")
    return k, l, n, other, series, source, target


@app.cell
def _():
    family = mo.ui.dropdown(FAMILIES, value=FAMILIES[0], label="Family")
    upper = mo.ui.text(value="1,2|1',2'", label="Upper diagram")
    lower = mo.ui.text(value="1,2|1',2'", label="Lower diagram")
    delta = mo.ui.text(value="n", label="Loop value")
    example = mo.ui.dropdown(CLAIMS, value=CLAIMS[0], label="Claim")
    claim = mo.ui.text(label="or your own", placeholder="brauer spans O(n) as a basis", full_width=True)
    order = mo.ui.number(0, 8, value=4, label="up to l + k =")
    return claim, delta, example, family, lower, order, upper


@app.cell
def _(claim, delta, example, family, k, kind, l, lower, n, order, other, series, source, target, upper):
    rows = {
        "Layers": [[series, n, other], [k, l], [source, target]],
        "Products": [[family, delta], [upper, lower]],
        "Claims": [[example], [claim], [order]],
    }
    mo.vstack([mo.hstack(row, justify="start", wrap=True) if row[1:] else row[0] for row in rows[kind.value]])
    return


@app.cell
def _(claim, delta, example, family, k, kind, l, lower, n, order, other, series, source, target, upper):
    def ask(anyway: bool = False) -> View:
        if kind.value == "Products":
            return product_view(upper.value, lower.value, family.value, delta.value)
        if kind.value == "Claims":
            return claim_view(claim.value.strip() or example.value, order.value)
        ends = (source.value.strip() or k.value, target.value.strip() or l.value)
        return layer_view(other.value.strip() or named(series.value, n.value), *ends, anyway=anyway)

    first = ask()
    go = mo.ui.run_button(label="Compute it")
    return ask, first, go


@app.cell
def _(ask, first, go):
    shown = ask(anyway=True) if go.value else first
    mo.vstack([*([go] if shown.asks else []), mo.Html(shown.html())])
    return


if __name__ == "__main__":
    app.run()
