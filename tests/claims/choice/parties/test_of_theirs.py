"""Whose "its soldiers" and "six of their men" are: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.parties import of_theirs
from warledger.claims.read import read

# text, words of the figure, whose they are
TOLD = [
    (
        "Israel blamed the Popular Resistance Committees and killed six of its members in Rafah.",
        "killed six",
        {"Popular Resistance Committees"},
    ),
    ("Colombia accused the ELN of the blast and said it had killed nine of its fighters.", "killed nine", {"ELN"}),
    (
        "Al Shabaab raided a base of the Kenyan army in El Adde and killed 100 of its soldiers.",
        "killed 100",
        {"Kenyan government forces"},
    ),
    (
        "The PKK attacked a Turkish post in Hakkari. Turkish jets killed 14 of its militants.",
        "killed 14",
        {"Kurdistan Workers' Party"},
    ),
    # nobody is named before in the sentence: who acted in the one before, if he can have such men
    (
        "Chadian troops raided Baga from Boko Haram. Their commander was killed.",
        "Their commander",
        {"Chadian government forces"},
    ),
    ("M23 fighters overran a UN base near Goma. Two of its peacekeepers were killed.", "Two of", {"United Nations"}),
    (
        "Fighters of the Lord's Resistance Army ambushed a UPDF patrol. Its commander was wounded.",
        "Its commander",
        {"Ugandan government forces"},
    ),
    # who loses them has them
    (
        "The Tigers hit a navy base. The Sri Lankan navy sank a boat and killed ten rebels, losing two of its sailors.",
        "losing two",
        {"Sri Lankan government forces"},
    ),
    # "of them": of the one party told before them that did it not
    (
        "JNIM terrorists attacked Boni on Tuesday. Malian jets bombed their camps, killing scores of them.",
        "scores",
        {"Jama'at Nusrat al-Islam wal-Muslimin"},
    ),
    ("Kenyan soldiers raided two dens of Al-Shabaab in Boni, killing nine of them.", "nine", {"Al-Shabaab"}),
    ("Al-Shabaab fled Boni. Kenyan jets bombed the road as villagers fled, killing nine of them.", "nine", set()),
    ("Al-Shabaab left. Kenyan jets hit a bus, wounding 20 people and killing nine of them.", "nine", set()),
    # nobody's that can be told, or civilians
    ("The Congolese army fought the Rwandan army near Goma. Its commander was killed.", "Its commander", set()),
    ("Congolese forces shelled Musanze and wounded three of its citizens.", "wounded three", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), TOLD)
def test_whose_its_men_are(coder, text, words, expected):
    (reading,) = read([reports.report(text)], coder.tools)
    at = text.index(words)
    figure = next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)
    assert of_theirs.of(reading, figure) == expected


# text, side and perpetrator of its last figure
WRITTEN = [
    (
        "Militants shot eight Israelis near Eilat. Israel blamed the Popular Resistance Committees and killed six of "
        "its members in an air strike in Rafah.",
        ("Popular Resistance Committees", "Israel"),
    ),
    (
        "Al Shabaab raided a base of the Kenyan army in El Adde on Friday and killed 100 of its soldiers.",
        ("Kenyan government forces", "Al-Shabaab"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_nobody_kills_his_own(coder, text, expected):
    last = [claim for claim in coder.code(reports.report(text)).claims if claim.effect][-1]
    assert (last.side, last.agent) == expected
