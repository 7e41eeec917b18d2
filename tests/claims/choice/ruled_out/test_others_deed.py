"""Who is not guessed to have done it, by what the report says of the deed, of those hit and of who did it: invented."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import overview, resolve
from warledger.claims.choice.parties import called
from warledger.claims.choice.ruled_out.by_means import no_aircraft
from warledger.claims.choice.ruled_out.nobody_named import somebody, unnamed_forces, wasted
from warledger.claims.choice.ruled_out.other_deed import dated_by
from warledger.claims.choice.ruled_out.other_part import talking
from warledger.claims.choice.ruled_out.own_side import companions, on_their_side, only_group
from warledger.claims.choice.ruled_out.were_hit import killed_too, theirs
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


@pytest.fixture(scope="module")
def tools(coder):
    return coder.tools


def _figure(tools, text, words):
    (reading,) = read([reports.report(text)], tools)
    at = text.index(words)
    return reading, next(f for f in anchors.of_figures(reading) if f.span.start < at + len(words) and at < f.span.end)


# text, words of the figure, whose embassy, base or post the deed hit
THEIRS = [
    (
        "U.S. missiles struck camps days after bombings at U.S. embassies. The embassy bombings killed 24 people.",
        "killed 24 people",
        {"United States"},
    ),
    (
        "Israel hit back at Hezbollah after a bomb at the Israeli embassy. The embassy blast killed nine clerks. "
        "More than 40 people were injured.",
        "40 people were injured",
        {"Israel"},
    ),
    (
        "Malian soldiers fired at JNIM fighters near a Malian army base. The base attack killed nine women.",
        "killed nine women",
        {"Malian government forces"},
    ),
    # nothing of theirs was hit, and an embassy is told of in another part
    ("U.S. missiles struck a camp near Kassala and killed nine herders.", "killed nine", set()),
    ("The U.S. embassy said that a raid on a market in Jos killed nine people.", "killed nine", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), THEIRS)
def test_whose_post_was_hit_did_not_do_it(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert theirs.parties(reading, figure) == expected


# text, words of the figure, the parties told with it where it only dates or locates another deed
DATED = [
    ("A bomb went off a month after the murder of a judge. The ELN claimed the blast.", "murder of a judge", set()),
    ("The ELN claimed the shooting, seven blocks from where the governor was killed.", "governor was killed", set()),
    ("Shells hit Goma two days after M23 rebels killed nine guards.", "killed nine guards", {"M23"}),
    # the deed itself is told: nothing stands before it, or only what follows it is told
    ("A day after a bomb killed nine people, police searched homes in Jolo.", "killed nine", None),
    ("Rescuers dug on Monday, a day after an air strike killed 40 people in Taiz.", "killed 40", None),
    ("Nine people were killed in Bama days after the army left.", "Nine people were killed", None),
    ("They were near the town from where the army shells Beni, and nine were killed.", "nine were killed", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), DATED)
def test_what_only_dates_or_locates_another_deed(tools, text, words, expected):
    assert dated_by.told_with(*_figure(tools, text, words)) == expected


# text, the agent of the report's events or figures, each told of by its first words
OF_THE_DATE = [
    ("The army retook the town of Boda two days after it was seized by the rebels.", "retook", None),
    ("Nine soldiers were killed in Boda on Sunday, a day after rebels raided a post in Birao.", "Nine", None),
    ("Nine farmers died in Boda, days after the M23 burned the market of Birao.", "market", "M23"),
    ("M23 rebels killed nine farmers in Boda two days after the army left.", "killed nine", "M23"),
    ("M23 rebels raided Boda. Nine men died two days after the M23 had taken the town.", "Nine", "M23"),
]


@pytest.mark.parametrize(("text", "words", "expected"), OF_THE_DATE)
def test_who_did_what_only_dates_another_deed_did_not_do_that(coder, text, words, expected):
    at = text.index(words)
    claims = coder.code(reports.report(text, id="r", date="2024-06-14")).claims
    spans = [(c, (c.evidence.get("figure") or c.evidence["event"])[0]) for c in claims]
    told = [c for c, span in spans if span[0] <= at < span[1]]
    assert {c.agent for c in told} == {expected}


# text, the parties that the words at its head name for another blow than the one that its verb tells of
AFTER_A_BLOW = [
    ("Straight after the French armys strikes Ansar Dine rebels shot dead nine guards near Gao.", {"French"}),
    ("Soon after the French army's raid on a camp, Ansar Dine rebels shot dead nine guards near Gao.", {"French"}),
    # who struck on, and harm of which no other doer is told
    ("Soon after the French raid on a camp, French soldiers shot dead nine guards near Gao.", set()),
    ("After the French raid nine guards were found shot dead near Gao.", set()),
]


@pytest.mark.parametrize(("text", "expected"), AFTER_A_BLOW)
def test_whose_blow_a_sentence_opens_with_did_not_do_what_others_do_in_it(tools, text, expected):
    reading, figure = _figure(tools, text, "shot dead")
    found = dated_by.named_for_its_date(reading, figure)
    assert {str(party).split()[0] for party in found} == expected


def test_where_a_deed_was_that_only_dates_another_one_is_not_where_that_was(coder):
    text = "Two rebels were killed, the army said, days after soldiers clashed with others in Birao. They died in Boda."
    claims = coder.code(reports.report(text, id="r", date="2024-06-14")).claims
    assert {c.place.text for c in claims if c.effect and c.place} == {"Boda"}


# text, words of the figure, is a person without a party said to do it
SOMEBODY = [
    ("The suspect stabbed two clerks near Goma, Congolese police said.", "stabbed two clerks", True),
    ("A man killed two clerks in Cali before soldiers came.", "killed two clerks", True),
    ("A teenager stabbed three guards to death in Manila.", "stabbed three guards", True),
    ("Gunmen shot nine men. In 1976 Mobutu Seko ordered the killing of Joao Zenta, he said.", "Joao Zenta", True),
    # of a party by the same words, another's doing, or his own death
    ("A man of the M23 killed two clerks in Goma.", "killed two clerks", False),
    ("Boko Haram gunmen killed two clerks in Bama.", "killed two clerks", False),
    ("A man died when soldiers shelled the town of Loikaw.", "man died", False),
    ("The man's house was hit by a shell that killed three guests.", "killed three guests", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), SOMEBODY)
def test_a_person_without_a_party_did_it(tools, text, words, expected):
    assert somebody.did(*_figure(tools, text, words)) is expected


# text, words of the figure, did they die of what is no violence
WASTED = [
    ("Three children died of hunger in Bunia, which the army besieges.", "Three children died", True),
    ("At least 40 civilians died from hunger as the Houthis shelled Hodeida.", "40 civilians", True),
    ("Soldiers shelled the camp, where nine people died from malnutrition.", "nine people died", True),
    ("Soldiers shelled the camp, where nine people died from shrapnel wounds.", "nine people died", False),
    ("Three children died in the shelling of a hunger relief centre.", "Three children died", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), WASTED)
def test_who_died_of_want_or_illness(tools, text, words, expected):
    assert wasted.away(*_figure(tools, text, words)) is expected


# text, words of the figure, parties on whom it can be laid
FLED = [
    ("M23 rebels shelled Bunia. Another 400 families have left the town.", "400 families", set()),
    ("M23 rebels drove 400 families from Bunia.", "400 families", {"M23"}),
    (
        "About 3,000 villagers fled Loikaw after the Myanmar military shelled it.",
        "3,000 villagers",
        {"Myanmar military", "civilians"},
    ),
    ("The Houthis shelled Hajja. More than 50 people have fled the town since.", "50 people", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), FLED)
def test_who_fled_is_laid_on_whom_its_sentence_has_doing_something(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert figure.label == "displaced"
    (row,) = resolve.table(reading, [figure])["agent"]
    assert {c.key for c in row if c.key is not None} == expected


# text, words of the figure, their side's words, the parties that the report can mean by them
ONE_GROUP = [
    ("Taliban gunmen killed 23 guards. Twenty insurgents died.", "Twenty insurgents", {"insurgents"}, {"Taliban"}),
    ("Insurgents stormed a hotel in Kabul. Both gunmen were shot dead.", "Both gunmen", {"gunmen"}, {"insurgents"}),
    ("AQIM jihadists killed nine guards. Six jihadists died.", "Six jihadists", {"jihadists", "AQIM"}, {"AQIM"}),
    # another word, a group that is not the only one, and those who have a name
    ("M23 rebels killed nine soldiers. Six rebels were killed.", "Six rebels", {"rebels"}, set()),
    ("M23 rebels fought CODECO fighters. Six militants were killed.", "Six militants", {"militants"}, set()),
    ("The ELN killed nine guards. Six members of the ELN died.", "Six members", {"National Liberation Army"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "own", "expected"), ONE_GROUP)
def test_militants_did_not_fall_to_the_only_group(tools, text, words, own, expected):
    reading, figure = _figure(tools, text, words)
    assert only_group.called(reading, figure, frozenset(own)) == expected


# text, words of the figure, is the one counted a suspect's companion
COMPANIONS = [
    (
        "Daniel Okot was convicted of the bombing. Okot and his brother, Ali, fled. Ali was killed near Gulu.",
        "Ali was killed",
        True,
    ),
    (
        "The bombing suspect Pedro Ibarra was caught. Jose and Pedro Ibarra had carried the bombs. "
        "Jose was shot dead by police.",
        "Jose was shot dead",
        True,
    ),
    ("Daniel Okot was convicted of the bombing. Peter Ochan was killed near Gulu.", "Ochan was killed", False),
    ("The rebels shot Ali and his brother. Ali was killed near Gulu.", "Ali was killed", False),
]  # fmt: skip

# text, words of the figure, the suspects for whom its pronoun stands
HIMSELF = [
    (
        "Daniel Okot pleaded guilty to the bombing. He was wounded in a shootout with police.",
        "He was wounded",
        {"Daniel Okot"},
    ),
    ("Daniel Okot shot a guard in Lira. A colleague said the guard was killed.", "guard was killed", set()),
    ("Daniel Okot was convicted of the bombing. A judge wept. She was killed in May.", "She was killed", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), COMPANIONS)
def test_a_suspects_companion_is_not_his_victim(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert companions.killed(reading, figure, overview.of(reading)) is expected


@pytest.mark.parametrize(("text", "words", "expected"), HIMSELF)
def test_a_suspect_is_not_his_own_victim(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert companions.himself(reading, figure, overview.of(reading)) == expected


# text, words of the figure, who is no candidate for having done it
NOT_THEY = [
    (
        "U.S. missiles struck camps days after bombings at U.S. embassies. The embassy bombings killed 24 people.",
        "killed 24 people",
        "United States",
    ),
    ("A bomb killed nine, a month after the murder of a judge. M23 claimed the blast.", "murder of a judge", "M23"),
    ("M23 rebels fought soldiers near Goma. The suspect stabbed two clerks there.", "stabbed two clerks", "M23"),
    ("Houthi fighters shelled Hodeida. Three children died of hunger in the city.", "Three children", "Houthis"),
    ("Taliban gunmen killed 23 guards. Twenty insurgents died.", "Twenty insurgents", "Taliban"),
    (
        "Daniel Okot pleaded guilty to the bombing. He was wounded in a shootout with police.",
        "He was wounded",
        "Daniel Okot",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "key"), NOT_THEY)
def test_they_are_no_candidates(tools, text, words, key):
    reading, figure = _figure(tools, text, words)
    view = overview.of(reading)
    assert key in {called.party(m) for m in (*reading.actors, *view.roles.suspects)}
    (row,) = resolve.table(reading, [figure])["agent"]
    assert key not in {c.key for c in row}


@pytest.mark.parametrize(
    ("key", "own", "expected"),
    [
        ("Ecuadorian police and gunmen", {"Ecuadorian police"}, True),
        ("Malian government forces and JNIM", {"Ecuadorian police"}, False),
        ("gunmen", {"gunmen"}, False),
        (None, {"gunmen"}, False),
    ],
)
def test_nobody_falls_to_both_sides_of_a_clash_where_one_is_his(key, own, expected):
    assert on_their_side.with_them(key, own) is expected


# text, words of the figure, the groups that have not bombed anybody from the air
GROUNDED = [
    (
        "Seven villagers died in air raids near Loikaw, after the Karenni Army said it had ambushed a convoy.",
        "Seven villagers died",
        {"Karenni Army"},
    ),
    # on the ground, and with what such groups fly
    ("Seven villagers died in an attack near Loikaw, where the Karenni Army ambushed a convoy.", "Seven", set()),
    ("Seven herders died in a drone strike on El Fasher. The Rapid Support Forces hold the road.", "Seven", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), GROUNDED)
def test_groups_without_aircraft_bombed_nobody_from_the_air(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    groups = no_aircraft.groups(reading, figure, overview.of(reading))
    assert {group for group in groups if "Army" in group or "Forces" in group} == expected


def test_an_air_raid_is_not_laid_on_those_who_ambushed_a_column():
    text = (
        "YANGON, April 11 (Sela News) - Nine civilians died in air raids on villages in Myanmar's Sagaing Region on "
        "Wednesday, a volunteer said, after the People's Defence Force said it had ambushed a military column."
    )
    claims = Coder().code(reports.report(text, date="2024-04-11")).claims
    assert [c.agent for c in claims if c.effect == "killed"] == [None]


RAID_AND_AMBUSH = (
    "YANGON, April 11 (Sela News) - Nine civilians died in air raids on villages in Myanmar's Sagaing Region on "
    "Wednesday, a volunteer said, after the People's Defence Force said it had ambushed a military column near Shwebo. "
    "A relief group put the number of dead at nine. The volunteer said that five of the nine were children. "
    "A military source said that 22 attackers had been killed."
)


def test_attackers_are_not_killed_in_an_air_raid_on_others_and_a_part_is_of_its_whole_s_event():
    claims = Coder().code(reports.report(RAID_AND_AMBUSH, date="2024-04-11")).claims
    told = {c.low: (c.event, c.agent) for c in claims if c.effect == "killed"}
    assert told[9] == told[5] == ("airstrike", None)
    assert told[22][0] in ("ground_assault", "clash")


# text, words of the figure, side and perpetrator
TOLD_APART = [
    (
        "Five militiamen of the Malian army died in a search for JNIM cells, while 13 JNIM members were killed in "
        "French air strikes near Kidal.",
        "Five militiamen",
        ("Malian government forces", None),
    ),
    # those of one breath, and a parent's trade
    (
        "Kenyan troops raided Mandera, killing ten terrorists and injuring 20 others.",
        "20 others",
        ("terrorists", "Kenyan government forces"),
    ),
    (
        "Four M23 rebels died in a clash with Congolese soldiers near Goma on Tuesday while two others were wounded.",
        "two others",
        ("M23", "Congolese government forces"),
    ),
    (
        "At least ten Lebanese soldiers were killed in Israeli air raids near Tyre on Sunday. The teenage son of a "
        "defence ministry contractor was killed in Tyre on Saturday when a blast hit his car.",
        "teenage son",
        (None, None),
    ),
    # an attack that was repelled, in text without commas; their own losses in what was avenged
    (
        "The Syrian Democratic Forces fighters repelled ISILs heavy attacks from three flanks on SDF positions near "
        "the villages of Kabireh Saghireh and the western side of Adseh killing around 80 militants.",
        "80 militants",
        ("Islamic State", "Syrian Democratic Forces"),
    ),
    (
        "The bombings near Gao were carried out by French forces in revenge for the death of five crewmen killed when "
        "their helicopter crashed near the town of Ansongo.",
        "five crewmen",
        (None, None),
    ),
    # whose rebels are hit while they talk, and who is only told to visit
    (
        "The peace process with the NPA that was interrupted due to the murder of two members of that organization was "
        "restored following a visit by Philippine government adviser Rafael Cruz to the camp in Davao.",
        "two members",
        ("New People's Army", None),
    ),
    # those called so shot down none of their own
    (
        "Two pilots were killed after Islamic State shot down a helicopter near Sirte on Friday. The turning "
        "helicopter was hit by militants gunfire from the ground and crashed. Islamic State militants were near the "
        "Libyan town.",
        "turning helicopter",
        (None, "Islamic State"),
    ),
    # with whom he was killed who had opened fire
    (
        'Somali troops executed five people in Jilib on Tuesday, a monitor said. "There was no resistance except in '
        'one house where a militant opened fire at troops before being executed along with his family," it added.',
        "with his family",
        (None, None),
    ),
    # losses that somebody inflicts, and harm that is answered to
    (
        "A patrol of the Kenyan army clashed with Al-Shabaab near Boni and inflicted nine casualties.",
        "nine casualties",
        ("Al-Shabaab", "Kenyan government forces"),
    ),
    (
        "The Kenyan army inflicted nine casualties on Al-Shabaab near Boni.",
        "nine casualties",
        ("Al-Shabaab", "Kenyan government forces"),
    ),
    (
        "Over 130 civilians were killed when Sudan's air force carried out nine raids on Kadugli. France is avenging "
        "the killing of Western citizens.",
        "killing of Western",
        (None, None),
    ),
    # "our forces" of a text that tells how they fought others
    (
        "There has been fighting against UPDF tanks in Beni. Our forces used rockets, destroying six tanks.",
        "six tanks",
        (None, None),
    ),
    (
        "Army units shelled Derna in Libya, while other units destroyed a bulldozer in Sirte.",
        "a bulldozer",
        (None, "Libyan government forces"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), TOLD_APART)
def test_what_is_told_of_others_is_not_laid_on_them(coder, text, words, expected):
    at = text.index(words)
    figure = next(
        claim
        for claim in coder.code(reports.report(text, date="2014-06-23")).claims
        if claim.effect and claim.evidence["figure"][0].start < at + len(words) and at < claim.evidence["figure"][0].end
    )
    assert (figure.side, figure.agent) == expected


# text, type of the event, who did it
EVENTS = [
    ("Sudanese government strikes kill 45 after rebel fire on Khartoum.", "shooting", "rebels"),
    # a headline's passive with who tells it, and another deed before
    ("Chadian Soldiers Killed in Mine Blast in Sarh, Rebels Say.", "bombing", None),
    (
        "French jets hit camps near Kidal. These air strikes began just after an ambush by JNIM members in the desert.",
        "airstrike",
        "French government forces",
    ),
    (
        "The armed forces of Peru report that the Shining Path terrorists have been repelled by our soldiers in Huanta "
        "and that there are now only a few groups of criminals who are looting.",
        "looting",
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "agent"), EVENTS)
def test_who_did_what_an_event_tells(coder, text, kind, agent):
    claims = coder.code(reports.report(text)).claims
    assert [claim.agent for claim in claims if not claim.effect and claim.event == kind] == [agent]


# text, the parties that it names only as those who talk
TALKING = [
    (
        "Peace talks between the NPA and the Philippine government go on. Two members of the NPA were killed.",
        {"Philippine government forces"},
    ),
    ("The army bombed Davao during talks with the NPA.", {"New People's Army"}),
    ("NPA rebels and Philippine soldiers fought in Davao.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TALKING)
def test_who_is_only_told_to_talk(tools, text, expected):
    (reading,) = read([reports.report(text)], tools)
    assert talking.parties(reading) == expected


# text, words of the figure, the parties that its verb says were harmed themselves
KILLED_TOO = [
    (
        "In Bria a rebel opened fire at the mayor before being executed along with his family.",
        "his family",
        {"rebels"},
    ),
    ("In Bria a rebel fired at the mayor and was then executed along with nine boys.", "nine boys", {"rebels"}),
    # somebody is named who did it, or nobody was with him
    ("In Bria a rebel was executed along with nine boys by bandits.", "nine boys", set()),
    ("In Bria a rebel shot at the mayor, and nine boys were executed.", "nine boys", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), KILLED_TOO)
def test_who_is_killed_with_others_did_not_kill_them(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert killed_too.parties(reading, figure) == expected


# text, words of the figure, whether forces of a state that nobody names did it
UNNAMED_FORCES = [
    ("Government troops entered Bria on Tuesday and killed 48 people. A rebel opened fire.", "killed 48", True),
    ("Security forces entered Bria on Tuesday and killed 48 people. A rebel opened fire.", "killed 48", True),
    ("Malian troops entered Gao on Tuesday and killed 48 people. A rebel opened fire.", "killed 48", False),
    ("Rebels entered Bria on Tuesday and killed 48 people. Troops opened fire.", "killed 48", False),
    ("Bandits ambushed a patrol near Bria, and nine soldiers were killed.", "nine soldiers", False),
]


@pytest.mark.parametrize(("text", "words", "expected"), UNNAMED_FORCES)
def test_what_unnamed_troops_did_is_not_laid_on_rebels(tools, text, words, expected):
    reading, figure = _figure(tools, text, words)
    assert unnamed_forces.did(reading, figure) is expected
    row = resolve.resolve(reading, [figure])["agent"][0]
    assert not expected or {str(c.key) for c in row}.isdisjoint({"rebels"})


@pytest.mark.parametrize("who", ["Army units", "The army", "Soldiers", "An army patrol"])
def test_what_forces_of_an_unnamed_state_did_is_laid_on_no_group_of_another_attack(tools, who):
    text = f"{who} destroyed nine vehicles near Kidal. JNIM fighters attacked a convoy on Monday."
    claims = Coder().code(reports.report(text, id="invented", date="2024-09-11")).claims
    assert {c.agent for c in claims if "destr" in (c.effect or c.event or "")} == {None}
