"""Ten thousand made answers, valid, hostile and subtly wrong: what survives has its words, and bounds of our reader."""

import json
import random

import pytest

from warledger.claims import quantities
from warledger.model_coder.answers.parsing import parse
from warledger.model_coder.claiming import coding
from warledger.model_coder.grounding import unnumbered
from warledger.model_coder.grounding.ground import ground
from warledger.model_coder.grounding.words import Words
from warledger.terms import categories, effects, events

MADE = 10_000
TEXTS = [
    "At least 14 people were killed and 23 wounded when ISIS fighters stormed the market of Orvane in northern Syria "
    "on Saturday, the Orvane hospital said. Among the dead were six children – “mostly girls”.\n\nThe army’s jets "
    "later destroyed two vehicles near Duskin, killing between 30 and 40 militants. More than 1,200 families fled.",
    "Gunmen shot a teacher and his wife in Sela overnight; up to 9 villagers — some of them elders — were abducted. "
    "“Dozens of our men fell since March”, a spokesman for the Red Valley Army said on Monday. About 30 houses burned.",
    "Four soldiers died on 12 May 2021, aged 19 to 23, in Marrat, 40 km from Bamako. No civilians were hurt. A bridge, "
    "a mill and a school were destroyed. The rebels lost scores of fighters, Mali’s army said. 7 others surrendered.",
]
NAMES = ["Islamic State", "ISIS", "the army", "Red Valley Army", "Boko Haram", "Orvane hospital", "Hill Wolves", ""]
DASHES = str.maketrans({"–": "-", "—": "-", "’": "'", "“": '"', "”": '"'})


class Maker:
    """Makes answers about a text."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.text = self.random.choice(TEXTS)

    def quote(self) -> str:
        words = self.text.split(" ")
        first = self.random.randrange(len(words))
        quote = " ".join(words[first : first + self.random.randint(1, 12)])
        return self.spoiled(quote)

    def spoiled(self, quote: str) -> str:
        """As models copy: as it is, in other marks and spaces, in other words, or not at all."""
        how = self.random.randrange(10)
        if how < 4:
            return quote
        return [
            quote.translate(DASHES),
            quote.upper(),
            quote.replace(" ", "  \n"),
            quote.replace("e", "é", 1),
            quote[:-1] + "x",
            self.random.choice(["900 civilians were killed", "\x00", "x" * 3000, "{}", "…", "<script>", quote * 2]),
        ][how - 4]

    def whole(self):
        return self.random.choice([None, 0, 1, 2, 4, 14, 23, 30, 41, 1200, 10**15, -3, 2.5, "7", True, [], {}])

    def words(self):
        return self.random.choice([None, self.quote(), self.random.choice(NAMES), 7])

    def day(self):
        return self.random.choice([None, "2021-05-15", "2021-05-12", "2021-02-31", "yesterday", "9999-99-99", 3])

    def entry(self, kind: str) -> dict:
        terms = effects() if kind == "figures" else events()
        names = ("side", "by", "source") if kind == "figures" else ("agent", "target", "source")
        out = {
            "effect" if kind == "figures" else "type": self.random.choice([*terms, "picnic", None]),
            "quote": self.quote(),
            "number": self.words(),
            "low": self.whole(),
            "high": self.whole(),
            "counted": self.words(),
            "category": self.random.choice([*categories(), "robots"]),
            "place": self.words(),
            "weapon": self.words(),
            "date_words": self.words(),
            "start": self.day(),
            "end": self.day(),
            "status": self.random.choice(["asserted", "denied", "sworn"]),
            "scope": self.random.choice(["event", "background", 1]),
            "part_of": self.whole(),
            "event": self.whole(),
            **{name: self.random.choice(NAMES) for name in names},
            **{f"{name}_words": self.words() for name in names},
        }
        for key in self.random.sample(list(out), self.random.randrange(3)):
            del out[key]
        return out

    def answer(self) -> str:
        lists = {
            kind: [self.entry(kind) for _ in range(self.random.randrange(3))] + self.random.choice([[], [None], ["x"]])
            for kind in ("figures", "events")
        }
        return json.dumps(lists)


@pytest.mark.slow
def test_made_answers(knowledge, report):
    reports = {text: Words(report(text), knowledge) for text in TEXTS}
    figures = kept = 0
    for seed in range(MADE):
        maker = Maker(seed)
        words = reports[maker.text]
        answer = parse(maker.answer())
        out = ground(answer, words)
        claims = coding(words, out.events, out.figures, coder="made").claims
        figures += len(answer.figures)
        kept += sum(claim.effect is not None for claim in claims)
        known = {claim.claim for claim in claims}
        for claim in claims:
            holds(claim, words, known)
        for one in out.figures:
            read_by_us(one, words)
    # the check must have had something to check, and something to drop
    assert kept > MADE / 4
    assert figures - kept > MADE / 4


def holds(claim, words, known):
    """Every span is words of the report; every text value is its span's words."""
    text = words.text
    for name, spans in claim.evidence.items():
        assert spans, name
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
    assert claim.evidence["figure" if claim.effect else "event"]
    for name in ("counted", "weapon"):
        value = getattr(claim, name)
        if value is not None:
            assert value == claim.evidence[name][0].of(text)
    if claim.place is not None:
        assert claim.place.text == claim.evidence["place"][0].of(text)
    if claim.date_text is not None:
        assert claim.date_text in text
    for name in ("agent", "side", "source"):
        if getattr(claim, name) is not None:
            assert name in claim.evidence
    assert claim.agent not in ("Boko Haram", "Hill Wolves")
    assert claim.side not in ("Boko Haram", "Hill Wolves")
    assert claim.source not in ("Boko Haram", "Hill Wolves")
    assert {claim.of, claim.part_of} - {None} <= known
    assert claim.start is None or (claim.start.year == 2021 and claim.end.year == 2021)


def read_by_us(figure, words):
    """The bounds are what our reader makes of the words that the claim shows."""
    bounds = figure.bounds
    if bounds.rule == "number":
        shown = [
            (q.count.low, q.count.high, q.count.approx)
            for span in figure.spans
            for whole in (words.around(span).of(words.text),)
            for q in (*quantities.find(whole), *quantities.times(whole))
        ]
        assert (bounds.low, bounds.high, bounds.approx) in shown
        assert any(span.covers(bounds.span) for span in figure.spans)
    else:
        before = words.text[max(0, bounds.span.start - 12) : bounds.span.start]
        found = unnumbered.read(bounds.span.of(words.text), before=before)
        assert found[:2] == (bounds.low, bounds.high)
