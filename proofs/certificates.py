# %% [markdown]
# # 42. Reading, checking and tampering with a certificate
#
# **Level.** first steps; 25 minutes to read, 2 seconds to run
#
# **Statement.** A verdict can be saved as a certificate: one text that names a claim, its status, and the numbers
# behind it. A checker of one file, which needs only Python and shares no code with eqmath, computes everything again
# from the claim. It accepts the text that the claim has, and no other: change a number, a sign, a diagram, the order
# of two keys, and it says where it disagrees.
#
# **Source.** The rules are eqmath/certificates/SPEC.md. The idea that a checker should be simpler than the producer:
# proof logs for integer programming (VIPR) and for satisfiability (DRAT).

# %%
import json
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from eqmath import Hom, drawing, teaching, verify
from eqmath.certificates import VERSION, certificate_text, checker

# %% [markdown]
# **The letters.**
#
# | letter | stands for |
# | --- | --- |
# | n, k, l | the dimension, the numbers of inputs and outputs |
# | claim | what is said to be true, by its content: the diagrams, the group, k and l |
# | dim, rank | the dimension of the space of layers; the rank of the diagrams |
# | prime | the prime modulo which ranks were computed |
# | pivots | the rows and columns of a minor that is not 0: what a rank rests on |
# | witness | for a refuted claim: what shows that it is false |

# %% [markdown]
# ## The smallest case, by hand
#
# "A layer with k = l = 1 for S(1) has Bell(2) = 2 weights" is false: n = 1, all matrices are numbers, and there is one
# weight. Save the verdict and read it. All numbers are text, so that no reader turns them into floats.

# %%
folder = Path(mkdtemp())
path = folder / "bell.json"
verify("symmetric-bell-count", n=1, k=1, l=1).save(path)
bell = json.loads(path.read_text(encoding="utf-8"))
for key, value in bell.items():
    print(f"{key:12} {value}")
assert bell["certificate"] == VERSION == "eqmath/2"
assert (bell["claim"]["number"], bell["dim"], bell["status"]) == ("2", "1", "refuted")
assert bell["witness"] == {"kind": "numbers", "claimed": "2", "true": "1"}

# %% [markdown]
# ## The idea
#
# 1. **The claim decides everything.** From it the checker lists the diagrams, the unknowns and the equations again
#    (`eqmath.certificates.checker.certificate_of`).
# 2. **One text per claim.** Keys sorted, no blanks, numbers in lowest terms. So two certificates of one claim are equal
#    byte for byte, and comparing is easy (`eqmath.certificates.certificate_text`).
# 3. **Compare.** The first difference is reported with its place (`eqmath.certificates.checker.compare`,
#    `eqmath.certificates.checker.check`).
# 4. **Alone.** The checker may be copied to another machine. It runs there as `python3 -I checker.py FILE`.
#
# By hand the same claim is soon checked: the orbits of S(1) on pairs are one; so dim is 1, not 2.

# %%
alone = [sys.executable, "-I", checker.__file__, str(path)]
run = subprocess.run(alone, capture_output=True, text=True, encoding="utf-8")
print(run.stdout.splitlines()[-1])
assert run.returncode == 0
assert run.stdout.splitlines()[-1] == "1 accepted, 0 rejected"
assert "eqmath" not in {line.split()[1].split(".")[0] for line in Path(checker.__file__).read_text(encoding="utf-8")
                        .splitlines() if line.startswith(("import ", "from "))}  # fmt: skip

# %% [markdown]
# ## The verification
#
# Now a claim that holds: four legs of O(2). Predict what is inside: 3 diagrams, 4 unknowns (the patterns of four legs
# in even blocks), 1 equation, rank 3.

# %%
good = folder / "brauer.json"
verify("orthogonal-brauer", n=2, k=2, l=2).save(good)
text = good.read_text(encoding="utf-8")
brauer = json.loads(text)
(part,) = brauer["parts"]
print(
    len(brauer["diagrams"]),
    "diagrams,",
    part["classes"],
    "unknowns,",
    part["equations"],
    "equation, rank",
    brauer["rank"],
)
assert (len(brauer["diagrams"]), part["classes"], part["equations"], brauer["rank"]) == (3, "4", "1", "3")
assert certificate_text(brauer) == text


def verdict_on(changed: str) -> str:
    """What the checker says about a text."""
    try:
        checker.check(changed)
    except checker.Rejected as rejection:
        return str(rejection)
    return "accepted"


# %% [hypothesis]
untouched = text  # what was saved; dropped: untouched = text.replace('"rank":"3"', '"rank":"2"')

# %%
print("the text itself:", verdict_on(untouched))
assert verdict_on(untouched) == "accepted"
drawing.sheet("brauer", 2, 2, n=2)

# %% [markdown]
# **Every n.** With n = "all" the certificate says from which n on the system stays the same, and the checker builds
# the systems up to there.

# %%
verify("orthogonal-brauer", order=4, n="all")[-1].save(good)
every = json.loads(good.read_text(encoding="utf-8"))
print("every n ≥", every["claim"]["from"], "- status", every["status"])
assert (every["claim"]["n"], every["claim"]["from"], every["values"], every["dim"]) == ("all", "2", "2", "3")
assert checker.check_file(good)[0]
drawing.weight_matrix(Hom("O(2)", 2, 2), letters="classes")

# %% [markdown]
# ## Where it fails
#
# **Tampering.** Raise the dimension; swap the status; leave a diagram out; claim that one pivot is another; move to
# another group; add a key; write a number without quotes; put a blank where there is none. Each is rejected, with a
# reason.

# %%
changes = {
    "a larger dimension": ('"dim":"3"', '"dim":"4"'),
    "anchanged status": ('"status":"proved"', '"status":"refuted"'),
    "a diagram left out": (""","1,2'|2,1'"]""", "]"),
    "another pivot": ('"vector_columns":["0","1","2"]', '"vector_columns":["0","1","3"]'),
    "another group": ('"group":"O(2)"', '"group":"O(1)"'),
    "a key of one's own": ('"rank":"3"', '"rank":"3","really":"yes"'),
    "a JSON number": ('"rank":"3"', '"rank":3'),
    "a blank": ('"rank":"3"', '"rank": "3"'),
}
for name, (old, new) in changes.items():
    assert text.count(old) == 1
    answer = verdict_on(text.replace(old, new))
    print(f"{name:20} {answer}")
    assert answer != "accepted"

# %% [markdown]
# **Every single character.** Replace each character of the text, one at a time, by a 7 or an x. The only change
# that is accepted is in a remark: it names the theorem that makes the claim, and the claim is true whoever makes it.

# %%
survivors = [
    i for i, c in enumerate(text) if verdict_on(text[:i] + ("7" if c != "7" else "x") + text[i + 1 :]) == "accepted"
]
said = text.index('theorem":"orthogonal-brauer')
print(len(text), "characters changed one by one;", len(survivors), "changes accepted, all in the remark")
assert {text[i] for i in survivors} == set("theoremorthogonal-brauer")
assert said == survivors[0] < survivors[-1] < said + len('theorem":"orthogonal-brauer')

# %% [markdown]
# **A false claim with a consistent certificate** cannot be written either. Take the refuted claim and call it proved,
# without its witness: the fields are consistent, but they do not fit the claim.

# %%
proved = certificate_text(
    {key: "proved" if key == "status" else value for key, value in bell.items() if key != "witness"}
)
print("a false claim:", verdict_on(proved))
assert verdict_on(proved) != "accepted"

# %% [markdown]
# **Remarks** may be added, since nobody checks them. Read them as you read remarks.

# %%
remark = certificate_text(brauer | {"remarks": {"note": "this certificate proves the Riemann hypothesis"}})
assert verdict_on(remark) == "accepted"
rmtree(folder)

# %% [markdown]
# ## What was not shown
#
# * What no computation checks: that the space of layers is the space of solutions of the system. Producer and checker
#   share that theorem, though no code.
# * That the checker has no bugs. It is one file, meant to be read from top to bottom.
#
# ## Exercises
#
# **1.** Save the verdict of `symplectic-brauer-basis` at n = 2, k = l = 2, and read its witness: what are the
# coefficients of the relation, in the order of the diagrams?
#
# **2.** How many unknowns (classes) does the certificate of `symmetric-diagram-basis` at n = 2, k = l = 2 name?

# %%
check = teaching.exercises("certificates")
