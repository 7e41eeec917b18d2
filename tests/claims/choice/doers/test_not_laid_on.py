"""Who did not do it, though the report tells something else of him: history, backing, how a war began. Invented."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.doers import deeds
from warledger.claims.coder import Coder
from warledger.claims.read import read

PUBLISHED = datetime.date(2023, 5, 20)
MALI = "Malian government forces"


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def _claims(coder, text):
    return coder.code(reports.report(text, date=PUBLISHED)).claims


_RAID = "Islamist fighters killed 70 soldiers on Thursday near Kona, a monitor said. The militants seized a base. "
# text, who it lays the war's dead on
WHOLE_WAR = [
    (
        _RAID + "More than 9,000 people have been killed in Mali's conflict which started as a protest movement in "
        "2019 but turned into a civil war after a government crackdown.",
        None,
    ),
    # who kills in it, and not how it began
    ("The government has killed more than 9,000 people in the Mali conflict which started in 2019.", MALI),
]


@pytest.mark.parametrize(("text", "by"), WHOLE_WAR)
def test_how_a_war_began_lays_its_dead_on_nobody(coder, text, by):
    (dead,) = [c for c in _claims(coder, text) if c.low == 9000]
    assert dead.agent == by


# text without commas, who did it: not those at whose wedding or house it was
AT_THEIRS = [
    ("A bomber blew himself up in Dori during the wedding of a member of the Malian National Guard killing 22.", None),
    ("A bomb exploded at the funeral of a commander of the M23 killing nine mourners in Goma.", None),
    ("Shells hit the house of a leader of the M23 killing nine people in Goma on Monday.", None),
    ("Gunmen of the M23 killing nine mourners in Goma were seen at the funeral.", "M23"),
]


@pytest.mark.parametrize(("text", "by"), AT_THEIRS)
def test_whose_wedding_or_house_it_was_did_not_do_it(coder, text, by):
    assert {c.agent for c in _claims(coder, text)} == {by}


# text, who shot it down: not those whose aircraft it was
SHOT_DOWN = [
    ("Turkish Drone Shot Down Near Kobani\nA Turkish drone was shot down near Kobani on Monday.", [None]),
    ("Malian Army Chopper Shot Down in Gao\nA Malian army helicopter was shot down over Gao on Monday.", [None]),
    ("A Russian jet shot down a Ukrainian drone near Odesa on Monday.", ["Russia"]),
    ("Israel shot down a Hezbollah drone near Haifa on Monday.", ["Israel"]),
]


@pytest.mark.parametrize(("text", "by"), SHOT_DOWN)
def test_nobody_shot_down_his_own_aircraft(coder, text, by):
    assert [c.agent for c in _claims(coder, text) if c.event == "shootdown" and not c.effect] == by


_AID = (
    "The Government of South Sudan has a central role to play in the safety of civilians. Since November 2022, seven "
    "aid workers have been killed in Jonglei. {} In the latest incident, a nurse was killed on April 28 in Pibor, "
    "reportedly by Ugandan and South Sudanese soldiers. {}"
)
# sentences about the uncounted dead
SPOKEN_OUT = [
    ("We condemn in the strongest terms the killing of aid workers.", ""),
    ("", "We strongly urge the Government of South Sudan to investigate and condemn killings of aid workers."),
]


@pytest.mark.parametrize(("one", "other"), SPOKEN_OUT)
def test_killings_only_spoken_of_are_laid_on_nobody(coder, one, other):
    dead = [c for c in _claims(coder, _AID.format(one, other)) if c.effect == "killed" and c.low is None]
    assert [c.agent for c in dead] == [None]


# text, who drove them out, the first day
TAKEN_IN = [
    (
        "Houthi rebels renewed their raids on Marib earlier this year, an offensive that threatens a city that already "
        "hosts thousands of displaced Yemenis.",
        None,
    ),
    ("The army shelled Goma on Monday, a town that is home to 9,000 displaced people.", None),
]


@pytest.mark.parametrize(("text", "by"), TAKEN_IN)
def test_those_whom_a_town_takes_in_were_driven_out_by_nobody_told(coder, text, by):
    moved = [c for c in _claims(coder, text) if c.effect == "displaced"]
    assert [(c.agent, c.start, c.of) for c in moved] == [(by, None, None)]


BACKERS = [
    "Armed organizations affiliated to Ugandan and Rwandan regimes targeted on Sunday the Bujovu area of Goma with "
    "shells.",
    "Rebels supported by Uganda and Rwanda attacked Beni on Sunday, killing nine people.",
]


@pytest.mark.parametrize("text", BACKERS)
def test_of_two_backers_the_second_does_it_no_more_than_the_first(coder, text):
    named = {x for c in _claims(coder, text) for x in (c.agent, c.target) if x}
    assert not any("government" in name for name in named)
    assert _claims(coder, text)


def test_who_did_it_is_not_whom_it_hit(coder):
    text = (
        "A source at Bamako police said that JNIM terrorists and other terrorist groups targeted on Saturday with a "
        "number of rocket shells the area surrounding the Municipal Palace in Bamako city."
    )
    shelled = [c for c in _claims(coder, text) if c.event == "shelling"]
    assert shelled
    assert {c.target for c in shelled} == {None}


# text, who its first event's words and those of its other tellings name as doing it
HISTORY = [
    (
        "Shelling hit Kidal on Friday and wounded dozens. Residents hid in cellars. Some fled. Mali's army has shelled "
        "Kidal since 2012.",
        None,
    ),
    # right behind
    ("Shelling hit Kidal on Friday and wounded dozens. Mali's army has shelled Kidal since 2012.", {MALI}),
]


@pytest.mark.parametrize(("text", "doers"), HISTORY)
def test_history_told_far_from_an_attack_says_nothing_of_who_did_it(coder, text, doers):
    (reading,) = read([reports.report(text, date=PUBLISHED)], coder.tools)
    event = next(a for a in anchor.of_events(reading) if a.label == "shelling")
    told = deeds.of(reading, event, frozenset(), overview.of(reading), "shelling")
    assert told.named.get("deed0") == doers


_HIT = "At least 16 civilians were killed on Friday in an air raid on the Sabari quarter of Taiz, Yemen. "


def test_the_toll_of_a_war_is_not_of_a_quarter_that_was_hit(coder):
    text = _HIT + (
        "Yemen has been locked in a civil war since early 2015. Since then more than 90,000 people have been killed "
        "throughout the country. A centre has put the death toll from the five-year conflict at as high as 470,000."
    )
    tolls = [c.place and c.place.text for c in _claims(coder, text) if c.scope == "background"]
    assert len(tolls) == 2
    assert "Sabari" not in tolls


# text, the kinds of its events and figures
IN_PRISON = [
    ("Ruiz, who was doing time for kidnapping children, was shot dead in Cusco on Monday.", {"shooting", "killed"}),
    ("A gunman jailed for the murder of judges was shot dead in Lima on Monday.", {"shooting", "killed"}),
    # a deed of the news
    ("Gunmen kidnapped nine children in Cusco on Monday.", {"abduction", "abducted"}),
]


@pytest.mark.parametrize(("text", "kinds"), IN_PRISON)
def test_what_somebody_is_in_prison_for_is_no_news(coder, text, kinds):
    assert {c.effect or c.event for c in _claims(coder, text)} == kinds


def test_targets_are_no_persons(coder):
    text = "Two other Houthi targets were also hit in the raid on Saada and many were seriously injured, he added."
    assert [(c.effect, c.counted) for c in _claims(coder, text) if c.effect == "wounded"] in (
        [],
        [("wounded", "many")],
    )


# text, who killed the two judges
OLDER_DEEDS = [
    (
        "The FARC claimed responsibility for the killing of a mayor near Cali. Two judges were shot dead in Pasto in "
        "January.",
        None,
    ),
    (
        "The FARC claimed responsibility for the killing of a mayor near Cali. Two judges were shot dead in Pasto by "
        "the FARC in January.",
        "FARC",
    ),
    (
        "The FARC claimed responsibility for the killing of 30 judges near Cali. Two judges were shot dead in Pasto in "
        "January.",
        "FARC",
    ),
    # an older deed that only says when the claimed one was
    (
        "The FARC claimed the bombing that killed 12 people in Pasto on Monday. It came two weeks after the killing of "
        "two judges in Cali.",
        None,
    ),
    # the claim may be of what was told before it
    ("Two judges were shot dead in Pasto in January. The FARC claimed responsibility for the attack.", "FARC"),
]


@pytest.mark.parametrize(("text", "by"), OLDER_DEEDS)
def test_older_deeds_told_behind_a_claim_are_not_the_claimers(coder, text, by):
    (dead,) = [c for c in _claims(coder, text) if c.low == 2]
    assert dead.agent == by


def test_an_unsolved_murder_is_nobody_s(coder):
    text = (
        "The bishop recalled that this year is the 10th anniversary of the assassination of Juan Romero, which has yet "
        "to be solved. The Colombian army killed six miners in Cali, he said."
    )
    assert {c.low: c.agent for c in _claims(coder, text) if c.effect} == {1: None, 6: "Colombian government forces"}


def test_whom_a_clause_has_doing_it_is_no_group_blamed_for_something_else(coder):
    text = (
        "The army blamed the ELN for the blast in Cali, which killed four. A union leader said that two workers were "
        "murdered by paramilitaries on Friday."
    )
    assert {c.low: c.agent for c in _claims(coder, text) if c.effect} == {4: "ELN", 2: "paramilitaries"}


# text, whose the eight dead were
HELD = [
    ("Rebels shelled the districts dominated by the Malian army leading to the death of eight, state TV said.", None),
    ("Rebels shelled the districts dominated by the Malian army, killing eight soldiers, state TV said.", MALI),
]


@pytest.mark.parametrize(("text", "side"), HELD)
def test_who_holds_a_town_has_not_lost_its_dead(coder, text, side):
    (dead,) = [c for c in _claims(coder, text) if c.low == 8]
    assert dead.side == side


# text, the number of those harmed, by whom
NOT_THEIRS = [
    # who arrests, finds and speaks has hurt nobody
    (
        "Police on Tuesday arrested 14 suspects after a bomb killed nine people at a market in Mandera, Kenya, on "
        "Sunday. Al-Shabaab denied involvement. Police said the bomb had been hidden in a cart. The wounded, 23 of "
        "them, were taken to a hospital in Nairobi.",
        23,
        None,
    ),
    ("Kenyan police arrested 14 suspects in Mandera on Tuesday and killed five others.", 5, "Kenyan police"),
    # what is said of others before tells not whose it was
    (
        "A truck bomb killed 12 recruits in Jalalabad on Sunday. The Taliban claimed the blast. At a base in Herat, "
        "two soldiers were killed by friendly fire, the defence ministry said.",
        2,
        None,
    ),
    (
        "Turkish jets bombed a village near Afrin on Friday, killing nine people. A boy and his father died when a "
        "rocket fell short in Azaz, residents said.",
        2,
        None,
    ),
    ("Two soldiers were killed in friendly fire when a Turkish jet bombed their post near Afrin.", 2, "Turkey"),
    (
        "Turkish jets hit a clinic in Afrin on Friday, killing 12 doctors. The crash of a transport plane killed nine "
        "people in Azaz.",
        9,
        None,
    ),
    (
        "Islamic State claimed the blast on Tuesday in which 12 policemen died in Quetta. Police said two men were "
        "shot dead in Hub.",
        2,
        None,
    ),
    # nor as whom somebody is dressed
    (
        "Armed men dressed as Houthi fighters killed 15 farmers in Ibb, Yemen, on Friday, officials said.",
        15,
        "armed men",
    ),
    ("Houthi fighters killed 15 farmers in Ibb, Yemen, on Friday, officials said.", 15, "Houthis"),
    # who says in a clause that it did not do it
    (
        "Houthi fighters shelled a camp on Thursday. Seventeen farmers were killed in Ibb, Yemen, on Friday, officials "
        "said. The Houthis denied that their men had carried out the attack.",
        17,
        None,
    ),
]


@pytest.mark.parametrize(("text", "number", "by"), NOT_THEIRS)
def test_what_is_told_of_somebody_else_lays_nothing_on_him(coder, text, number, by):
    (harmed,) = [c for c in _claims(coder, text) if c.effect in ("killed", "wounded") and c.low == number]
    assert harmed.agent == by


_TODAY = "Security forces killed 21 people in Omdurman on Saturday, doctors said. "
_THEN = " A student was shot in her home in Atbara."
# text, number; by whom, where, first day and scope
SINCE = [
    (
        _TODAY + "More than 300 people have been killed since demonstrations started, a group of lawyers said." + _THEN,
        300,
        (None, None, None, "background"),
    ),
    # the days that it is compared with are no period of its own
    (
        "Kenyan police shot dead 21 people in Mandera on Friday, the worst day since the protests began.",
        21,
        ("Kenyan police", "Mandera", "2023-05-19", "event"),
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), SINCE)
def test_what_was_done_since_unrest_began_is_not_of_the_news(coder, text, number, expected):
    (dead,) = [c for c in _claims(coder, text) if c.effect == "killed" and c.low == number]
    assert (dead.agent, dead.place and dead.place.text, dead.start and str(dead.start), dead.scope) == expected


# text, the number of those lost; whose they were, and who killed them
LOST = [
    (
        "The SPLM-N said its fighters overran an army post near Kadugli, killing 9 soldiers and losing two of its own.",
        2,
        ("Sudan People's Liberation Movement-North", "Sudanese government forces"),
    ),
    (
        "Six soldiers were killed in a clash with Boko Haram near Bama on Tuesday, the army said. Boko Haram said it "
        "lost four men. A court in Abuja sentenced two Ansaru members to life for the abduction of nine men in 2012.",
        4,
        ("Boko Haram", None),
    ),
    (
        "Hazara youths clashed with Afghan police on Friday in Ghazni, leaving seven dead, a doctor said.",
        7,
        (None, None),
    ),
    (
        "Afghan police clashed with youths on Friday in Ghazni, killing seven, a doctor said.",
        7,
        (None, "Afghan police"),
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), LOST)
def test_who_lost_men_and_to_whom(coder, text, number, expected):
    (dead,) = [c for c in _claims(coder, text) if c.effect == "killed" and c.low == number]
    assert (dead.side, dead.agent) == expected


def test_allies_did_not_kill_whom_they_lost(coder):
    text = "Soldiers from Niger and Chad retook Damasak from Boko Haram, killing 228 militants and losing ten men."
    (dead,) = [c for c in _claims(coder, text) if c.effect == "killed" and c.low == 10]
    assert dead.agent not in ("Chadian government forces", "Nigerien government forces")


_NINE = "Nine people were killed at a market in Malakal on Thursday"
# text, who killed the nine, and who says so
EACH_OTHER = [
    (_NINE + ". The SPLA and the White Army accused each other of the attack.", None, None),
    (_NINE + "; the SPLA and the White Army blamed each other.", None, None),
    (_NINE + ". The SPLA accused the White Army of the attack.", "White Army", None),
]


@pytest.mark.parametrize(("text", "by", "source"), EACH_OTHER)
def test_who_accuse_each_other_did_it_neither(coder, text, by, source):
    (dead,) = [c for c in _claims(coder, text) if c.effect == "killed"]
    assert (dead.agent, dead.source) == (by, source)


# text, the number of those killed; whose they were, and who killed them
REBELS = [
    # of no group that is named only later, no state's, and killed by no group that may be their own
    (
        "The FARC killed 15 soldiers in Arauca on Saturday, the army said. Six guerrillas were killed in Caqueta. The "
        "ELN freed an engineer it had held since January, the Red Cross said.",
        6,
        (None, None),
    ),
    (
        "Maoist rebels killed 76 policemen in an ambush in Dantewada, India, on Tuesday. The home minister said that "
        "something had gone very wrong. Police said eight rebels were killed. The bodies were flown to Jagdalpur. In "
        "February the rebels killed 24 policemen in Silda.",
        8,
        ("Communist Party of India (Maoist)", None),
    ),
    ("The FARC killed six guerrillas of the ELN in Caqueta on Friday.", 6, ("ELN", "FARC")),
    # nor does an agency that helps have fighters
    (
        "Three suicide bombers killed two people in Mora, Cameroon, on Saturday. On Sunday the army said it had freed "
        "40 hostages and killed 20 fighters in Kumshe. The UN refugee agency says 60,000 people have fled.",
        20,
        (None, "Cameroonian government forces"),
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), REBELS)
def test_whose_rebels_are(coder, text, number, expected):
    (dead,) = [c for c in _claims(coder, text) if c.effect == "killed" and c.low == number]
    assert (dead.side, dead.agent) == expected


# text, the numbers of its dead
ACCIDENTS = [
    ("A bomber killed two people in Diffa on Monday. A Nigerien army truck overturned near Bosso, killing three.", [2]),
    (
        "A bomber killed two people in Diffa on Monday. An army truck overturned after hitting a mine, killing 3.",
        [2, 3],
    ),
]


@pytest.mark.parametrize(("text", "numbers"), ACCIDENTS)
def test_an_accident_is_no_deed_of_the_war(coder, text, numbers):
    assert [c.low for c in _claims(coder, text) if c.effect == "killed"] == numbers


# text, the number and effect; whose those counted were, and who did it
CLAUSES = [
    # who was hit in the clause before did nothing in the next
    (
        "Kenyan police said Al-Shabaab fighters shot six policemen near Mandera on Monday, then burned four houses.",
        ("destroyed", 4),
        (None, "Al-Shabaab"),
    ),
    # nor is it he whom others hit in it
    (
        "Rebels of the M23 killed three soldiers near Goma on Monday and jets bombed their camps, killing 10.",
        ("killed", 10),
        (None, None),
    ),
    (
        "Rebels of the M23 killed three soldiers near Goma on Monday and wounded 10.",
        ("wounded", 10),
        ("Congolese government forces", "M23"),
    ),
]


@pytest.mark.parametrize(("text", "figure", "expected"), CLAUSES)
def test_a_clause_beside_has_its_own_doer(coder, text, figure, expected):
    (harmed,) = [c for c in _claims(coder, text) if (c.effect, c.low) == figure]
    assert (harmed.side, harmed.agent) == expected


def test_arrests_in_raids_are_no_air_raid(coder):
    text = "Rangers arrested 25 suspects in raids in Karachi, Pakistan, on Monday and seized 14 guns."
    assert {c.event for c in _claims(coder, text) if not c.effect} == {"arrest", "weapons_seized"}


def test_a_place_of_a_later_day_is_not_that_of_the_attack(coder):
    text = (
        "MOGADISHU - Al Shabaab fighters attacked a base of the African Union peacekeepers on Saturday. Two Ugandan "
        "peacekeepers were killed and three wounded in the attack, a spokesman for the AU force said. Twin bombings in "
        "Kampala on Sunday killed 64 people."
    )
    places = {c.low: c.place and c.place.text for c in _claims(coder, text) if c.effect == "killed"}
    assert places == {2: None, 64: "Kampala"}
