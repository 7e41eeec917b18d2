"""The page of disagreements: all of them, escaped, alone on its own."""

from __future__ import annotations

import re

from lxml import html

from warledger.evaluation.compared.comparison import compare
from warledger.evaluation.differences.page import parts

from .coder import event, figure, sheet


def page(gold, other):
    return "".join(parts(compare([gold], {"r1": other}), gold="anna <a>", other="ben"))


def test_each_disagreement_stands_beside_its_words():
    gold = sheet([figure(by="Red Guard"), figure("wounded", 4, 4, "Four soldiers were wounded")], [event()])
    tree = html.fromstring(page(gold, sheet([figure()], [event(quote="the shelling")])))
    cards = tree.xpath("//article")
    assert [(card.get("data-kind"), card.get("data-topics")) for card in cards] == [
        ("figure", "by"),
        ("figure", "missed"),
        ("event", "missed"),
        ("event", "extra"),
    ]
    assert cards[0].xpath(".//tr[@class='differs']//bdi/text()") == ["Red Guard", "–"]
    assert cards[0].xpath(".//mark[@class='both']/text()") == ["At least 12 people were killed"]
    assert cards[1].xpath(".//mark[@class='gold']/text()") == ["Four soldiers were wounded"]
    assert cards[3].xpath(".//mark[@class='other']/text()") == ["the shelling"]


def test_what_a_report_or_a_coder_says_is_text():
    text = "<script>alert(1)</script> At least 12 people were killed"
    evil = '"><img src=x onerror=alert(2)>'
    made = page(
        sheet([figure(by=evil)], text=text, title=evil, outlet=evil),
        sheet([figure()], text=text),
    )
    assert "<img" not in made
    assert made.count("<script>") == 1
    assert "anna &lt;a&gt;" in made


def test_nothing_is_asked_of_the_network():
    made = page(sheet([figure()]), sheet([]))
    assert re.findall(r"https?://", made) == []
    assert "default-src 'none'" in made


def test_codings_that_agree():
    assert "don't differ" in page(sheet([figure()]), sheet([figure()]))
