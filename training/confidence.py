"""Learn what a figure's confidence should be from predictions for reports that the choosing models had not seen.

    python training/confidence.py --gold silver.jsonl --bench DIR [--check dev.jsonl ...]

The reports are folded whole. For each fold the weights of the choice (training/choice.py) are fitted on the other
folds, the fold's reports are assembled with them, and each figure is compared with the gold as `warledger evaluate`
does: is it complete and right? A logistic regression (L2) over the features of
`claims/drafts/confidence.py` is fitted to the answers. The weights of background and of events stay those that
ship: no field of a complete figure.

--check measures on other gold files with the weights that ship, and fits nothing to them.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import choice
import numpy as np
from scipy.optimize import minimize

from warledger.claims import assemble
from warledger.claims.choice.weighing import judge, model
from warledger.claims.choice.weighing.model import FIELDS
from warledger.claims.coder import Coder
from warledger.claims.drafts import confidence
from warledger.claims.read import read
from warledger.evaluation.compared.comparison import compare
from warledger.evaluation.compared.fields import complete
from warledger.evaluation.measured.reliability import reliability
from warledger.evaluation.written import claims_file, codebook_file
from warledger.reports import report

#: L2 penalty on standardised features: next to none.
L2 = 2.0
FOLDS = 5


def figures_of(reading, sheet, coder):
    """(features, complete and right) of each figure that the coder makes of a report; figures told again left out."""
    seen = []

    def keep(*figure):
        seen.append(confidence.features(*figure))
        return float(len(seen) - 1)  # for now each figure's confidence is its number

    as_it_is, confidence.of_figure = confidence.of_figure, keep
    try:
        claims = assemble.assemble(reading, coder="training").claims
    finally:
        confidence.of_figure = as_it_is
    figures = compare([sheet], claims_file.sheets(claims, {sheet.report: sheet.text}))[0].figures
    answers = [(other, complete(one, other)) for one, other in figures.pairs] + [(e, False) for e in figures.extra]
    return [(seen[int(entry.confidence)], right) for entry, right in answers]


def weights_without(cases, fold):
    """The weights of the choice, fitted on all reports but those of a fold."""
    kept = [(r, case) for r, case in enumerate(cases) if r % FOLDS != fold]
    found = {name: choice.fit(choice.samples_of(kept, name), choice.L2[name]) for name in FIELDS}
    accept = [
        (r, [judge.accept_features(case.reading, anchor, case.figures)], {0} if j in case.accepted else set())
        for r, case in kept
        for j, anchor in enumerate(case.figures)
    ]
    plain = {"accept": accept} | {
        f"going_on_{name}": [
            (r, [features], {0} if same else set()) for r, case in kept for features, same in choice.pairs(case, name)
        ]
        for name in choice.CHAINED
    }
    return found | {name: choice.fit(data, choice.L2[name], binary=True) for name, data in plain.items()}


def held_out(gold, score, coder):
    """(report, features, right) of each figure, assembled with weights that were not fitted to its report."""
    sheets, readings = read_gold(gold, coder)
    raw = choice.load([gold])
    cases = [choice.Case(reading, g, score, coder) for reading, g in zip(readings, raw, strict=True)]
    out = []
    shipped = model.weights
    for fold in range(FOLDS):
        known = weights_without(cases, fold)
        model.weights = judge.weights = lambda name, known=known: known.get(name) or shipped(name)
        for r, (reading, sheet) in enumerate(zip(readings, sheets, strict=True)):
            if r % FOLDS == fold:
                out += [(r, *figure) for figure in figures_of(reading, sheet, coder)]
        print(f"fold {fold + 1} of {FOLDS}: {len(out)} figures", file=sys.stderr, flush=True)
    model.weights = judge.weights = shipped
    return out


def read_gold(gold, coder):
    """Sheets and readings of a gold file."""
    sheets = codebook_file.read(gold.read_text("utf-8").splitlines(), file=str(gold)).sheets
    made = [report(s.text, id=s.report, date=s.date, outlet=s.outlet, title=s.title) for s in sheets]
    return sheets, list(read(made, coder.tools))


def fit(figures):
    """Weights of a logistic regression; the penalty is on features of one standard deviation."""
    names = sorted({name for _, features, _ in figures for name in features} - {"bias"})
    x = np.array([[features[name] for name in names] for _, features, _ in figures])
    y = np.array([right for *_, right in figures], dtype=float)
    middle, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[np.ones(len(x)), (x - middle) / spread]
    penalty = np.array([0.0] + [L2] * len(names))

    def loss(w):
        p = 1 / (1 + np.exp(-z @ w))
        value = -np.sum(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)) + 0.5 * penalty @ (w * w)
        return value, z.T @ (p - y) + penalty * w

    w = minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B").x
    plain = w[1:] / spread
    return dict(zip(names, plain, strict=True)) | {"bias": w[0] - plain @ middle}


def stated(weights, features):
    """The confidence that weights give a figure."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) * value for name, value in features.items()))))


def tell(name, figures):
    """Print what confidence is worth on some figures."""
    of = reliability(figures)
    print(
        f"{name}: {of.figures} figures, {of.right:.2f} right; most confident fifth {of.top_right:.2f} "
        f"(stated {of.top_stated:.2f}); calibration error {of.error:.3f}; ranking {of.ranking or 0.5:.3f}"
    )


def main():
    """Fit, say what was reached, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--check", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=Path("src/warledger/claims/choice/weights/confidence.json"))
    args = parser.parse_args()
    coder = Coder()
    figures = held_out(args.gold, choice.scorer(args.bench), coder)
    product = [(float(np.exp(features["product"])), right) for _, features, right in figures]
    tell("held out, product", product)
    # folded once more by report, so that the fit too is judged on reports that it has not seen
    fresh = []
    for fold in range(FOLDS):
        known = fit([figure for figure in figures if figure[0] // FOLDS % FOLDS != fold])
        fresh += [(stated(known, f), right) for r, f, right in figures if r // FOLDS % FOLDS == fold]
    tell("held out, fitted ", fresh)
    weights = fit(figures)
    for gold in args.check:
        sheets, readings = read_gold(gold, coder)
        pairs = zip(readings, sheets, strict=True)
        found = [figure for reading, sheet in pairs for figure in figures_of(reading, sheet, coder)]
        tell(f"{gold.stem}, product", [(float(np.exp(features["product"])), right) for features, right in found])
        tell(f"{gold.stem}, fitted ", [(stated(weights, features), right) for features, right in found])
    rounded = {name: round(float(weight), 3) for name, weight in sorted(weights.items())}
    args.out.write_text(json.dumps(rounded, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
