"""One deed in answer to another, told in one sentence and gone on about in the next: invented reports."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.deeds import answered
from warledger.claims.text.sentences import sentences


@pytest.fixture(scope="module")
def coder():
    return Coder()


# text; events with who did them and where; for the count of each figure, who did not do it, and where it was
DEEDS = [
    (
        "Israeli jets struck Gaza on Monday in response to rocket fire that killed two people in Sderot. The rockets "
        "also wounded nine people. The strikes killed four Palestinians, medics said.",
        {("airstrike", "Israel", "Gaza"), ("shelling", None, "Sderot")},
        {2: ("Israel", "Sderot"), 9: ("Israel", "Sderot"), 4: (None, "Gaza")},
    ),
    (
        "Pakistan carried out strikes in Iran on Thursday, two days after an Iranian strike killed two children in "
        "Balochistan. Nine people were killed in the Pakistani strikes, Iranian state media said.",
        {("airstrike", "Pakistani government forces", "Iran")},
        {2: ("Pakistani government forces", "Balochistan"), 9: ("Iranian government forces", "Iran")},
    ),
    (
        "French planes bombed Raqqa on Sunday, retaliating for the attacks in Paris. The attacks on Friday killed 129 "
        "people and wounded 350.",
        {("airstrike", "French government forces", "Raqqa"), ("ground_assault", None, "Paris")},
        {129: ("French government forces", "Paris"), 350: ("French government forces", "Paris")},
    ),
    (
        "NAIROBI (Reuters) - Kenyan jets bombed two camps in Somalia on Monday, four days after gunmen stormed a "
        "college in Garissa. The massacre left 147 students dead and 79 wounded.",
        {("airstrike", "Kenyan government forces", None), ("ground_assault", "gunmen", "Garissa")},
        {147: ("Kenyan government forces", "Garissa"), 79: ("Kenyan government forces", "Garissa")},
    ),
    # what is recalled has another town than the news
    (
        "Russian jets bombed a clinic in the town of Bucha on Saturday, killing 15 medics. The attack on the clinic "
        "comes two days after Russian jets hit an aid convoy near the town of Irpin. The convoy attack left 12 dead.",
        {("airstrike", "Russia", "Bucha"), ("airstrike", "Russia", "Irpin")},
        {15: (None, "Bucha"), 12: (None, "Irpin")},
    ),
    # what fighters did where the shells fell is no deed of the shells
    (
        "The shelling struck the town of Sake on Saturday, where the Congolese army says rebels killed three pilots. "
        "The shelling killed 31 people.",
        {("shelling", None, "Sake")},
        {3: ("Congolese government forces", "Sake"), 31: ("rebels", "Sake")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events", "figures"), DEEDS)
def test_each_deed_keeps_its_own(coder, text, events, figures):
    claims = coder.code(reports.report(text, date="2016-10-01")).claims
    assert {(c.event, c.agent, c.place and c.place.text) for c in claims if c.effect is None} == events
    counted = {c.low: c for c in claims if c.effect}
    assert counted.keys() == figures.keys()
    for low, (other, place) in figures.items():
        assert other is None or counted[low].agent != other
        assert counted[low].place is not None
        assert counted[low].place.text == place


# text; for the second sentence, whether it goes on about the older deed, or None
GOES_ON = [
    ("Jets bombed Hodeida in retaliation for a missile fired at Abha. The missile wounded four people.", True),
    ("Jets bombed Hodeida in retaliation for a missile fired at Abha. The raids killed four people.", None),
    ("Jets raided Hodeida in retaliation for a missile fired at Abha. The raids killed four people.", False),
    ("Planes struck Goma days after a massacre of villagers. Friday's massacre left nine dead.", True),
    ("Helicopters shelled Bria after an ambush. The ambush killed three.", None),
    ("Helicopters shelled Bria two days after an ambush on a convoy. That ambush killed three.", True),
    ("Troops shelled Taiz to avenge an Emirati raid. The Emirati attack killed three.", None),
    ("Troops attacked Taiz to avenge an Emirati attack. The Emirati attack killed three.", True),
    ("Troops attacked Taiz to avenge an attack. The attack killed three.", None),
    ("Troops attacked Taiz to avenge a bombing. An attack killed three.", None),
    # a word of the older deed alone, and the deed that a sentence says the news came after
    ("The attack on Taiz comes two days after jets hit an aid convoy. The convoy attack killed nine.", True),
    ("The attack on Taiz comes two days after jets hit an aid convoy. The attack killed nine.", True),
    ("The attack on Taiz comes two days after jets hit an aid convoy. The latest attack killed nine.", False),
    ("Two days after jets hit a convoy, gunmen attacked Taiz. The attack killed nine.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_which_deed_a_sentence_goes_on_about(text, expected):
    split = sentences(text)
    assert len(split) == 2
    _, older = answered.gone_on(split, answered.pairs(split)).get(1, (None, None))
    assert older is expected


# text, the words that tell of what was before
PARTS = [
    ("M23 men shelled Goma in response to a raid, which killed nine", "in response to a raid, which killed nine"),
    ("M23 rebels shelled Goma in response to a FARDC raid, killing nine.", "in response to a FARDC raid"),
    ("Two days after a raid on Bama, Boko Haram returned.", "Two days after a raid on Bama"),
    # its own subject is no end of it, that of a clause behind it is
    ("Troops shelled Bria, days after a convoy was hit on Sunday, killing 6.", "days after a convoy was hit on Sunday"),
    ("Days after an attack on Bama a boy was killed.", "Days after an attack on Bama "),
    # what a clause did is told behind its comma
    (
        "Soldiers raided Bama, two days after gunmen ambushed a bus, killing 6.",
        "two days after gunmen ambushed a bus, killing 6.",
    ),
    ("Soldiers raided Bama, two days after an ambush on a bus, killing 6.", "two days after an ambush on a bus"),
    ("Police responded to the blast.", None),
    ("The ADF said it bombed Beni, calling it revenge for raids of jets.", "calling it revenge for raids of jets."),
    # what an older deed did, told days later, is no deed of its own
    ("Two days after Boko Haram attacked Bama, the death toll has risen to 47.", None),
    ("Three more people died of their wounds on Sunday, two days after a blast in Kunduz.", None),
    ("Two days after a raid on Bama, bodies were burnt in an attack on Gwoza.", "Two days after a raid on Bama"),
    # something is set going because of it
    ("Ethiopia launched an offensive in Tigray after an attack on its base.", "after an attack on its base."),
    ("Police arrested nine men in Lamu after the massacre in Mpeketoni.", "after the massacre in Mpeketoni."),
    ("After an ambush near Tongo Tongo, soldiers launched a manhunt.", "After an ambush near Tongo Tongo"),
    ("Troops carried out raids in Kidal after Friday's bombing, killing six.", "after Friday's bombing"),
    # fighters had done something to men
    ("Jets bombed Sake after rebels killed a pilot on Friday, killing 9.", "after rebels killed a pilot on Friday"),
    ("Shells hit Sake, where FARDC says rebels had killed a pilot.", "where FARDC says rebels had killed a pilot."),
    ("Shelling killed nine after a pilot was shot dead by M23 rebels.", "after a pilot was shot dead by M23 rebels."),
    ("Troops entered Sake after rebels killed a pilot on Friday.", None),
    ("Nine people died in Sake, where rebels killed a pilot, when shells fell.", None),
    # what was sent in response is no part of what was before
    ("Chad acted in response to the attack launching missiles at a base.", "in response to the attack "),
    ("Chad acted in response to the attacks sending nine planes.", "in response to the attacks "),
    ("Chad acted in response to an attack sending a message.", "in response to an attack sending a message."),
    # a blow beside the other, an outcome, many deeds at once
    ("Boko Haram fighters stormed the base after a suicide bombing at its gate.", None),
    ("Rebels launched an assault on Aden after a car bomb attack on its port.", None),
    ("Two people died after an attack on a market.", None),
    ("After an attack on a market, in which two died, police said, they fled.", None),
    ("The army started an operation in Maungdaw after weeks of shelling.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_the_words_for_what_was_before(text, expected):
    pair = answered.pair(sentences(text)[0])
    assert (pair and pair.part.of(text)) == expected


def test_words_behind_a_date_may_be_about_either_deed():
    text = "Two men died five days after the army clashed with the NPA in Lipa, near Batangas, and left five dead."
    pair = answered.pair(sentences(text)[0])
    assert pair is not None
    assert pair.holds(text.index("Two men"), before=False)
    assert pair.holds(text.index("Lipa"), before=True)
    assert not any(pair.holds(text.index("left"), before=before) for before in (True, False))


# text; events with who did them, whom they hit and where
DATED = [
    (
        "Two weeks after a suicide attack in Kabul, gunmen killed three policemen in Herat on Saturday.",
        {("shooting", "gunmen", "Afghan police", "Herat"), ("suicide_bombing", None, None, "Kabul")},
    ),
    (
        "Days after a deadly bombing in Kabul, soldiers shot dead two traders in Herat on Saturday.",
        {("shooting", "Afghan government forces", "civilians", "Herat"), ("bombing", None, None, "Kabul")},
    ),
    (
        "Just days after a deadly Boko Haram attack, a woman was killed and 25 others on a bus were wounded in a town "
        "south of Maiduguri on Saturday. The bomb had gone off in Konduga, sources said.",
        {("bombing", None, None, "Konduga"), ("bombing", "Boko Haram", None, None)},
    ),
    (
        "Days after a bomb attack killed nine people in Kabul, gunmen shot dead two traders in Herat on Saturday. The "
        "attack in Kabul wounded 40 people.",
        {("shooting", "gunmen", "civilians", "Herat"), ("bombing", None, None, "Kabul")},
    ),
]


@pytest.mark.parametrize(("text", "events"), DATED)
def test_what_only_dates_the_news_has_its_own_doer_target_and_town(coder, text, events):
    claims = coder.code(reports.report(text, date="2017-04-08")).claims
    assert {(c.event, c.agent, c.target, c.place and c.place.text) for c in claims if c.effect is None} == events


def test_harm_of_the_news_is_of_what_the_next_sentence_tells(coder):
    text = (
        "Just days after a deadly Sudanese army chemical attack a woman was killed and 25 others on a bus were wounded "
        "in a town south of Nyala on Saturday. The sources said the bomb had gone off in Kass, south of Nyala, on a "
        "bus with workers. On Tuesday in a chemical attack blamed on the army 100 civilians were killed."
    )
    claims = coder.code(reports.report(text, date="2017-04-08")).claims
    assert {c.low: c.event for c in claims if c.effect} == {1: "bombing", 25: "bombing", 100: "chemical_attack"}
