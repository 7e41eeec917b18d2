"""A trigger's tokens in, whether its fight is a figure of speech out: "a custody battle", "clashed over the bill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What a battle, a fight or an attack of words, courts, votes or illness is called.
_OF_WHAT = frozenset(
    "custody legal court courtroom judicial constitutional political parliamentary electoral election ratings verbal "
    "diplomatic rhetorical semantic charm media propaganda advertising pr bidding takeover boardroom trade tariff "
    "price pay title semi-final final league championship literary intellectual ideological moral spiritual uphill "
    "heart panic asthma anxiety cardiac".split()
)
#: What somebody battles, is bombarded with or clashes over without violence.
_WITH_WHAT = frozenset(
    "cancer illness disease depression addiction coronavirus covid covid-19 malaria ebola cholera poverty hunger "
    "inflation corruption unemployment custody questions calls messages emails letters complaints requests criticism "
    "bill bills budget legislation amendment amendments reform reforms policy wording television radio twitter "
    "presidency premiership nomination title championship cup trophy".split()
)
_LINKS = frozenset("with against for over about on".split())


def figurative(head: Token) -> bool:
    """Is a trigger a fight of words, votes, courts or illness, no armed one?

    By what stands right before it ("the custody battle") or what it is over, with, against or for ("a battle with
    cancer", "clashed over the bill"); a second adjective keeps it ("a verbal and physical attack").
    """
    for child in head.children:
        if child.i < head.i and child.dep_ in {"compound", "amod", "nmod"} and child.lower_ in _OF_WHAT:
            return not any(c.dep_ == "conj" for c in child.children)
        if child.dep_ == "prep" and child.lower_ in _LINKS:
            if any(c.dep_ == "pobj" and c.lower_ in _WITH_WHAT for c in child.children):
                return True
        elif child.dep_ == "dobj" and child.lower_ in _WITH_WHAT:
            return True
    return False
