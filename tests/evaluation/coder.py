"""One invented report, and the shorthand that writes what a coder made of it."""

from __future__ import annotations

import json

from warledger.evaluation.written import codebook_file

TEXT = (
    "At least 12 people were killed when shells hit the market of Tel Orun on Monday, the mayor said. "
    "Four soldiers were wounded near Dar Saiq. Twelve people died in the shelling, a doctor said. "
    "“Nothing is left of the bakery,” a baker said."
)


def figure(effect="killed", low=12, high=None, quote="At least 12 people were killed", **more):
    return {"effect": effect, "low": low, "high": high, "quote": quote} | more


def event(type="shelling", quote="shells hit the market", **more):
    return {"type": type, "quote": quote} | more


def line(figures=(), events=(), *, id="r1", text=TEXT, **more):
    return json.dumps({"id": id, "text": text, "figures": list(figures), "events": list(events)} | more)


def sheet(figures=(), events=(), **more):
    return codebook_file.read([line(figures, events, **more)], file="test").sheets[0]
