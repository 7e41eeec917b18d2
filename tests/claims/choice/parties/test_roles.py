"""What part actors play in a sentence: invented sentences from many wars, and the roles of each party."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview, resolve
from warledger.claims.choice.doers import both_sides, carried, deeds
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.parties import account, owners
from warledger.claims.choice.ruled_out.other_deed import links
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def coder():
    return Coder()


def reading_of(coder, text):
    return next(iter(read([reports.report(text)], coder.tools)))


JNIM = "Jama'at Nusrat al-Islam wal-Muslimin"
# text, party, a role that it plays
ROLES = [
    # an attack that came to nothing hits those who tried it
    ("Sudanese troops repelled an RSF attack on El Fasher.", "Rapid Support Forces", "struck"),
    ("Somali soldiers foiled a raid by al-Shabaab in Baidoa.", "Al-Shabaab", "struck"),
    # what is taken from somebody is lost by them; who speaks through a part of theirs is not hit
    ("Somali troops wrested two villages near Baidoa from al-Shabaab.", "Al-Shabaab", "loses"),
    ("Somali troops wrested two villages near Baidoa from al-Shabaab.", "Somali government forces", "acts"),
    ("Six rifles were recovered from Boko Haram near Bama.", "Boko Haram", "loses"),
    ("The Taliban's commander said that six soldiers died in Logar.", "Taliban", "speaks"),
    ("Twelve villagers were killed by Boko Haram fighters near Bama.", "Boko Haram", "by"),
    ("Nine people died in Houthi shelling on Taiz.", "Houthis", "does"),
    ("Arakan Army Kills 14 Soldiers in Rakhine.", "Arakan Army", "acts"),
    ("Six soldiers died in clashes with the Taliban in Logar.", "Taliban", "fights"),
    ("The army bombed a Taliban stronghold, killing four people.", "Taliban", "holds"),
    ("Malian troops foiled a raid near Gao and neutralised six attackers.", "Malian government forces", "acts"),
    ("Boko Haram fighters hacked 20 villagers to death in Bama.", "Boko Haram", "acts"),
    ("Malian troops came under fire from dozens of militants near Gao.", "militants", "by"),
    ("Two boys died. The shells came from Houthi positions in Taiz.", "Houthis", "does"),
    ("The battle pitted Boko Haram against vigilantes near Bama and killed nine.", "Boko Haram", "fights"),
    ("In the northern town of Bama Nigerian jets targeted the militants.", "Nigerian government forces", "acts"),
    ("Two boys died in shelling from Houthi areas of Taiz.", "Houthis", "does"),
    ("The clashes opposed Burundian soldiers to FDLR fighters near Bubanza.", "Burundian government forces", "fights"),
    ("In rural Gao Malian troops repelled a raid on a market.", "Malian government forces", "acts"),
    ("Bombing Boko Haram targets near Bama killed six fighters.", "Boko Haram", "holds"),
    ("Jets hit several Houthi targets in Taiz, killing four.", "Houthis", "holds"),
    ("Boko Haram targets farmers near Bama and killed six of them.", "Boko Haram", "acts"),
    ("Two gunmen on a motorcycle shot dead a teacher in Quetta.", "gunmen", "acts"),
    ("Boko Haram fighters tried to storm a barracks in Bama, killing two guards.", "Boko Haram", "acts"),
    # who dies has done nothing, whatever else the sentence tells
    ("Four Kenyan policemen died when a bomb blew up under their car in Mandera.", "Kenyan police", "struck"),
    (
        "A judge was shot and two Malian soldiers died when a mine exploded near Gao.",
        "Malian government forces",
        "struck",
    ),
    # who is backed, and what they ride
    ("Iraqi troops backed by jets have killed 12 fighters near Mosul.", "Iraqi government forces", "acts"),
    ("Militants linked to a cartel killed four men.", "militants", "acts"),
    ("In Hub, gunmen riding a motorcycle opened fire on labourers, killing two of them.", "gunmen", "acts"),
    # habits
    ("A bomb killed two men. Boko Haram frequently targets the town.", "Boko Haram", "elsewhere"),
    # what struck is believed to be theirs
    ("Aircraft thought to be Turkish bombed Sinjar, killing nine people.", "Turkey", "does"),
    # who looks for who did it has not done it
    ("Kenyan police are hunting a man who left a bomb in Garissa, wounding 13 people.", "Kenyan police", "subject"),
    ("Kenyan police searched a house in Garissa and shot dead nine gunmen.", "Kenyan police", "acts"),
    ("Soldiers found 40 bodies in Gwoza. Boko Haram has attacked the town before.", "Boko Haram", "elsewhere"),
    ("Two men died in Taiz. The Houthis have shelled the city in the past.", "Houthis", "elsewhere"),
    # who may attack has not done so
    ("A car bomb killed four people in Aden as the city feared a Houthi assault.", "Houthis", "plans"),
    ("Shells killed two men in Taiz. Residents were making preparations for a Houthi attack.", "Houthis", "plans"),
    # who looks into it, or makes little of it
    (
        "Nine people were killed in Cali in raids under investigation by the Colombian police.",
        "Colombian police",
        "speaks",
    ),
    (
        "The Kenyan army played down reports that it had been involved in the killings.",
        "Kenyan government forces",
        "subject",
    ),
    ("Kenyan soldiers gunned down nine men in Garissa.", "Kenyan government forces", "acts"),
    # what is launched, held or carried out may be no violence
    ("Nine men died in Cali. Colombian police launched an investigation.", "Colombian police", "bystands"),
    (
        "Gunmen seized nine students. He asked about inquiries that the Nigerian government conducted into the attack.",
        "Nigerian government forces",
        "subject",
    ),
    ("Colombian police launched a raid in Cali and killed nine men.", "Colombian police", "acts"),
    ("Thai soldiers carried out an attack in Yala that killed nine men.", "Thai government forces", "acts"),
    # who runs what is hit
    ("A raid near Gwoza destroyed a school used as a base and a prison by Boko Haram.", "Boko Haram", "holds"),
    ("Gwoza lay under bombardment of the area by Nigerian jets.", "Nigerian government forces", "by"),
    ("A car bomb hit a checkpoint run by the Houthis near Taiz, killing four people.", "Houthis", "holds"),
    ("A drone struck a clinic operated by Hamas in Rafah, killing six people.", "Hamas", "holds"),
    # the place that others leave
    ("A drone attack on families fleeing Myanmar killed nine people.", "Myanmar military", "object"),
    # whose aircraft is brought down
    (
        "A drone brought down a police Black Hawk helicopter in Colombia on Thursday, killing 12 officers.",
        "Colombian police",
        "struck",
    ),
    # who comes under fire does nothing
    ("A UN convoy came under fire near Gao, Mali, killing two people.", "United Nations", "struck"),
    ("Malian soldiers came under attack near Gao, killing two people.", "Malian government forces", "struck"),
    # who makes off is made by nobody
    ("Gunmen killed a guard. Ambazonia separatists made off with three rifles.", "Ambazonian separatists", "subject"),
    # the second half of a passive
    ("Two bombers were killed and one Afghan soldier wounded in Kabul.", "Afghan government forces", "struck"),
    ("IS fighters have stepped up raids on Iraqi troops, leaving nine dead.", "Islamic State", "acts"),
]


@pytest.mark.parametrize(("text", "who", "role"), ROLES)
def test_roles(coder, text, who, role):
    view = overview.of(reading_of(coder, text))
    assert any(
        role in found
        for span, found in view.roles.of.items()
        for m in reading_of(coder, text).actors
        if m.span == span and m.side == who
    )


def test_blame_reaches_armed_people_without_a_name(coder):
    text = "Ten farmers were killed near Jos. Officials blamed Fulani herdsmen for the raid."
    view = overview.of(reading_of(coder, text))
    (blamed,) = view.blamed
    assert blamed in view.actors


def test_parties_that_clash_are_rivals(coder):
    view = overview.of(
        reading_of(coder, "Four people were killed in clashes between the Taliban and the Islamic State.")
    )
    assert "Islamic State" in view.roles.rivals["Taliban"]


# text, whose those counted are
OWNERS = [
    ("Five Boko Haram fighters were killed near Bama.", {"Boko Haram"}),
    ("Al-Shabaab lost 15 men in the raid.", {"Al-Shabaab"}),
    ("Five civilians were killed near Bama.", set()),
    ("Chad has so far lost at least 12 soldiers in the war in Nigeria.", {"Chadian government forces"}),
    ("The monitor counted 15 dead among the ranks of Boko Haram near Bama.", {"Boko Haram"}),
    ("The army killed 28 and wounded 30 Boko Haram fighters near Bama.", {"Boko Haram"}),
    ("A drone killed two men from the (Lebanese) group Hezbollah near Tyre.", {"Hezbollah"}),
    ("Nine members of the so-called Islamic State were killed near Mosul.", {"Islamic State"}),
    # who lost them, not who says so; numbers with a comma
    ("The Houthis said the Saudi army lost 12 soldiers near Jizan.", {"Saudi government forces"}),
    ("Shells fell on Sumy. Ukraine's staff said that Russia had lost 1,180 troops in a day.", {"Russia"}),
    # losses among them
    ("Gunmen raided the base. There were reports of fatalities among Malian soldiers.", {"Malian government forces"}),
    ("A drone hit the post. Four casualties among the Houthis were reported.", {"Houthis"}),
    ("Four people among Houthi supporters at the rally died in the blast in Sanaa.", set()),
    # theirs are of those told before, not of the army whose word is used
    ("Nigerian jets bombed a camp of the group, destroying their military vehicles.", set()),
    ("Boko Haram raided Bama, destroying Nigerian army vehicles.", {"Nigerian government forces"}),
    # who has left it is nobody's
    ("Gunmen shot dead two Malian army deserters near Gao.", set()),
    ("Gunmen shot dead two Malian army officers near Gao.", {"Malian government forces"}),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners_of_those_counted(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert owners.of(reading, figure) == expected


# text, whose the last of those counted are
LAST_OF_A_LIST = [
    ("The KIA said the junta lost 40 soldiers, two armoured vehicles and a howitzer.", {"Myanmar military"}),
    ("Russia has lost 1,180 troops, 12 tanks and over 300 vehicles since May.", {"Russia"}),
    ("Al-Shabaab lost a village and the army killed 15 men.", set()),
]


@pytest.mark.parametrize(("text", "expected"), LAST_OF_A_LIST)
def test_who_lost_the_last_of_a_list(coder, text, expected):
    assert owners.of(reading_of(coder, text), anchor.of_figures(reading_of(coder, text))[-1]) == expected


def test_the_fighters_that_others_belong_to_did_not_kill_them(coder):
    reading = reading_of(coder, "Five Boko Haram fighters were killed in an attack by the Nigerian army.")
    figure = anchor.of_figures(reading)[0]
    own = owners.of(reading, figure)
    deed = deeds.of(reading, figure, own, overview.of(reading), "ground_assault")
    named = set().union(*deed.named.values())
    assert "Nigerian government forces" in named
    assert "Boko Haram" not in named


# text, who the words of the figure's own clause name as having done it
DID = [
    ("Israel responded with strikes on Gaza City that left eight dead.", "Israel"),
    ("The Saudi-led coalition retaliated with air raids on Sanaa that killed six people.", "Saudi-led coalition"),
    # a noun that the tagger takes for a verb
    ("Nine civilians died in rebel shelling on the government-held west of Taiz.", "rebels"),
    # a pronoun of the sentence before
    ("M23 rebels attacked the village at dawn. They killed nine people.", "M23"),
    ("Islamic State killed nine guards when they captured a field in Syria.", "Islamic State"),
    # named persons, by what they are charged with or found guilty of
    ("A bomb went off in May. Jonas Weld was found guilty of killing nine people.", "Jonas Weld"),
    ("Bomber Jonas Weld is charged in three attacks, including a bombing that killed nine people.", "Jonas Weld"),
    ("A drone strike blamed on Turkey killed four PKK fighters near Sinjar.", "Turkey"),
    # other losses told beside them
    ("JNIM raids killed nine people in Mopti while Malian air strikes killed four in Gao.", JNIM),
    ("Nine people were killed when Malian jets bombed Gao.", "Malian government forces"),
    ("Nine civilians died in an exchange of gunfire with ELN fighters near Cali.", "ELN"),
    # who laid what they ran into
    ("Nine people were killed when their bus struck a mine laid by al-Shabaab near Garissa.", "Al-Shabaab"),
    ("Four farmers were killed by a land mine that M23 had laid near Goma.", "M23"),
    ("A roadside bomb that Al-Shabaab had planted near Afgoye killed four soldiers.", "Al-Shabaab"),
    ("Four farmers were killed by a land mine planted by the rebels near Goma.", "rebels"),
    # what several verbs share
    ("Malian jets hit a camp near Kidal, burning three trucks and killing nine men.", "Malian government forces"),
    # who else is charged, by a pronoun
    (
        "Jonas Weld is charged with murder. He also is charged in two blasts, including one that killed nine people.",
        "Jonas Weld",
    ),
    # the attack that came to nothing is its foes'
    ("The Sudanese army repelled an RSF attack on its base, killing dozens of fighters.", "Sudanese government forces"),
]


@pytest.mark.parametrize(("text", "who"), DID)
def test_who_did_it_in_the_figure_s_own_clause(coder, text, who):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    deed = deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None)
    assert deed.named["deed0"] == {who}


@pytest.mark.parametrize(
    "text",
    [
        "A UN convoy carrying Malian soldiers came under fire near Gao, killing two people.",
        "Malian soldiers came under attack near Gao, killing two people.",
    ],
)
def test_who_comes_under_fire_does_not_do_it(coder, text):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    assert "deed0" not in deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None).named


# text, how surely the one who is held responsible is so for the first figure, and how it is said
LAID = [
    ("A bomb killed 12 people in Baidoa. Al-Shabaab said it had carried out the attack.", "1only|claimed"),
    ("A bomb killed 12 people in Baidoa. Police blamed Al-Shabaab.", "1only|laid"),
    ("Al-Shabaab claimed an attack that killed 12 people in Baidoa.", "0here|claimed"),
    ("A bomb killed 12 people in Baidoa. Al-Shabaab denied responsibility.", None),
    # who is blamed for the attack did not arrest those who made it
    ("Police arrested 12 people in Baidoa. They blamed Al-Shabaab for the bombing.", None),
    # persons
    ("A bomb killed 12 people in Davao. Ramon Ibarra, 31, was charged with murder.", "1only|laid"),
    ("A bomb killed 12 people in Davao. Ramon Ibarra, 31, was charged with fraud.", None),
]


@pytest.mark.parametrize(("text", "expected"), LAID)
def test_responsibility_for_the_figure_s_event(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    found = actors(reading, figure, overview.of(reading), side=False)
    said = {f.removeprefix("laid|").rpartition("|")[0] for c in found for f in c.features if f.startswith("laid|")}
    assert said == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Shelling near Mosul killed 18 Iraqi rebels fighting against the Islamic State.", "Islamic State"),
        ("Ten soldiers battling Boko Haram were killed near Bama.", "Boko Haram"),
    ],
)
def test_those_counted_are_not_of_the_side_that_they_fight(coder, text, side):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    view = overview.of(reading)
    assert side not in {c.key for c in actors(reading, figure, view, side=True)}
    assert side in {c.key for c in actors(reading, figure, view, side=False)}


def test_either_or_is_one_party(coder):
    reading = reading_of(coder, "Air strikes by Syrian or Russian jets killed nine people in Idlib.")
    figure = anchor.of_figures(reading)[0]
    row = actors(reading, figure, overview.of(reading), side=False)
    assert {c.key for c in row} - {"civilians", None} == {"Syrian government forces or Russia"}


def test_another_day_and_town_set_a_figure_apart_from_what_is_claimed(coder):
    text = (
        "A bomb killed 12 people in Baidoa on Monday. Al-Shabaab claimed responsibility. "
        "On Friday another attack killed nine people in Besh."
    )
    reading = reading_of(coder, text)
    links = []
    for figure in anchor.of_figures(reading):
        row = actors(reading, figure, overview.of(reading), side=False)
        (shabaab,) = (c for c in row if c.key == "Al-Shabaab")
        links.append(next(f for f in shabaab.features if f.startswith("link:") and f.count(":") == 2))
    assert links[0].startswith("link:after:0-")
    assert links[1].startswith("link:before:2-")


# text, the other side whose losses stand beside those of the first figure, and whether in a clash
BESIDE = [
    ("Two Malian soldiers and five JNIM militants were killed in a gunfight near Gao.", (JNIM, True)),
    ("Nine Houthis and four Yemeni soldiers died in Marib on Sunday.", ("Yemeni government forces", False)),
    ("Nine Houthis and four civilians were killed in clashes in Marib.", None),
    # of one side, or of three
    ("Nine Afghan soldiers and four Afghan policemen were killed in a battle in Kunduz.", None),
    ("Five Houthis, three Yemeni soldiers and a Saudi soldier were killed in a battle in Marib.", None),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_each_side_s_losses_in_a_clash_fell_to_the_other(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    found = both_sides.other(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert found == expected


# text, what is said of two sentences, whom those of the last figure fought in the clash to which its words point back
FOUGHT = [
    ("Philippine troops killed five Abu Sayyaf bandits in Sulu. A soldier was wounded in the clash.", "Abu Sayyaf"),
    ("M23 rebels fought the Congolese army in Sake. Nine soldiers died in the ensuing firefight.", "M23"),
    (
        "Congolese soldiers clashed with M23 in Sake. Nine militiamen died in the fighting.",
        "Congolese government forces",
    ),
    # who fought is said, or nobody told of fights them, or those who died fight for nobody
    ("Malian troops killed five JNIM fighters. Two soldiers died in the clashes with Tuareg rebels.", None),
    ("JNIM fighters entered Boni. A soldier was wounded in the clash.", None),
    ("Malian troops killed five JNIM fighters. Two villagers were wounded in the clash.", None),
    ("Malian troops killed five JNIM fighters. A soldier was wounded in a clash near Gao.", None),
]


@pytest.mark.parametrize(("text", "expected"), FOUGHT)
def test_losses_in_a_clash_told_before_fell_to_the_other_side(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    found = both_sides.told_before(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert found == expected


# text, who stands among those who may have done what befell those of the first figure
NOT_DOERS = [
    # the victims' verbs are no deeds of theirs
    "Sixteen Nigerien soldiers died in an ambush near Torodi.",
    "Nine Kenyan policemen were killed when their lorry ran over a landmine near Garissa.",
]


@pytest.mark.parametrize("text", NOT_DOERS)
def test_who_dies_or_runs_into_a_mine_did_nothing(coder, text):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    deed = deeds.of(reading, figure, owners.of(reading, figure), overview.of(reading), None)
    assert not deed.own
    assert "deed0" not in deed.named


def test_suicide_bombers_are_no_state_s_and_died_by_nobody_who_is_not_said_to_have_killed_them(coder):
    blown = reading_of(coder, "Two suicide bombers died and four soldiers were hurt in Maiduguri, Nigeria.")
    shot = reading_of(coder, "Nigerian soldiers shot dead two suicide bombers in Maiduguri.")
    found = []
    for reading in (blown, shot):
        figure = anchor.of_figures(reading)[0]
        rows = [actors(reading, figure, overview.of(reading), side=side) for side in (False, True)]
        found.append(["Nigerian government forces" in {c.key for c in row} for row in rows])
    assert found == [[False, False], [True, False]]


# text, words of the figure, who cannot have killed them, whose they cannot be
UNLIKE = [
    # those who came to attack, and the group that the report says they were
    (
        "Gunmen attacked an army base in Boni, Mali. Nine attackers died. JNIM claimed responsibility for the raid.",
        "Nine attackers died",
        JNIM,
        "Malian government forces",
    ),
    # villagers who fight beside soldiers
    (
        "Nigerian troops killed 12 bandits in Kaduna. Two vigilantes died in the encounter.",
        "Two vigilantes died",
        "Nigerian government forces",
        None,
    ),
]


@pytest.mark.parametrize(("text", "words", "killer", "side"), UNLIKE)
def test_attackers_and_vigilantes_are_on_one_side(coder, text, words, killer, side):
    reading = reading_of(coder, text)
    (figure,) = (a for a in anchor.of_figures(reading) if words in a.span.of(text))
    view = overview.of(reading)
    assert killer not in {c.key for c in actors(reading, figure, view, side=False)}
    assert side is None or side not in {c.key for c in actors(reading, figure, view, side=True)}


# paragraphs, who is named in pasted headlines alone
PASTED = [
    (
        "Two aid workers were killed in an attack on a road in Jonglei on Friday, the UN said.\n\n"
        "Turkish jets strike Kurdish fighters\n\n"
        "They were on their way to Bor when armed men stopped their car.",
        {"Turkey", "kurdish fighters"},
    ),
    # named in the report as well; the report's own title; an item of a list; a report whose lines have no full stops
    (
        "Two aid workers were killed in Jonglei on Friday in an attack by Murle gunmen.\n\n"
        "South Sudan army hunts Murle gunmen\n\n"
        "The South Sudanese army said that it had sent troops to the road near Bor.",
        set(),
    ),
    (
        "Turkish jets strike Kurdish fighters\n\nNine people died in Hakkari on Friday, the governor said.\n\n"
        "It was not clear who they were, hospital officials in the town told reporters.",
        set(),
    ),
    (
        "The monitor listed on Friday those who were killed:\n\n- 12 Kurdish fighters by Turkish jets\n\n"
        "It was not clear who the others were, hospital officials in the town told reporters.",
        set(),
    ),
    ("Two aid workers were killed in Jonglei\n\nTurkish jets strike Kurdish fighters\n\nThey were on their way", set()),
    # under a label, in text that lost its line breaks
    (
        "Views 12 Related News | Turkish jets strike Kurdish fighters A car bomb killed two aid workers in Jonglei on "
        "Friday, police said. They were on their way to Bor.",
        {"Turkey", "kurdish fighters"},
    ),
    (
        "A car bomb killed two aid workers in Jonglei. Read more: Turkish jets strike Kurdish fighters. Two others "
        "were hurt, police said.",
        {"Turkey", "kurdish fighters"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASTED)
def test_who_is_named_in_pasted_headlines_alone_is_a_stranger(coder, text, expected):
    assert links.strangers(reading_of(coder, text)) == expected


def test_a_headline_of_another_story_has_its_own_parties(coder):
    text = (
        "Jihadis killed nine Malian soldiers near Gao on Friday.\n"
        "Burkina Faso army kills 40 villagers in Soum\n"
        "Turkish jets struck a camp, the governor said."
    )
    reading = reading_of(coder, text)
    figure = next(f for f in anchor.of_figures(reading) if "40 villagers" in f.span.of(text))
    row = {c.key for c in actors(reading, figure, overview.of(reading), side=False)}
    assert row.isdisjoint({"Turkey", "Malian government forces", "jihadists"})
    assert "Burkinabe government forces" in row


def test_what_other_stories_are_about_tells_nothing_of_this_one(coder):
    text = (
        "Gunmen killed 12 soldiers near Mopti, the army said.\n"
        "Related: Burkina Faso army kills 40 in Soum\n"
        "Related: Burkina Faso troops leave Djibo in Burkina Faso\n"
        "The army sent troops to Bamako."
    )
    assert reading_of(coder, text).country in (None, "ML")


def test_a_topic_before_a_colon_is_no_side(coder):
    text = "Boko Haram: 40 dead in Borno\n\nGunmen attacked a village on Sunday, killing 40 people."
    reading = reading_of(coder, text)
    view = overview.of(reading)
    assert all(
        "Boko Haram" not in {c.key for c in actors(reading, f, view, side=True)} for f in anchor.of_figures(reading)
    )
    text = "Boko Haram: 40 Boko Haram fighters dead in Borno"
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert "Boko Haram" in {c.key for c in actors(reading, figure, overview.of(reading), side=True)}


def test_headlines_of_other_stories_tell_no_events(coder):
    text = (
        "A car bomb killed two aid workers in Jonglei. Read more: Turkish jets strike Kurdish fighters. Two were hurt."
    )
    assert {m.sentence for m in reading_of(coder, text).mentions} == {0}


def test_a_stranger_did_nothing_that_the_report_tells(coder):
    reading = reading_of(coder, PASTED[0][0])
    view = overview.of(reading)
    figure = anchor.of_figures(reading)[0]
    assert "Turkey" not in {c.key for c in actors(reading, figure, view, side=False)}
    assert "Turkey" not in {key for _, key, _, _ in acting(reading, view)}


# text, the common words that it uses for named groups
CALLED = [
    ("M23 rebels took Sake on Friday. Nine rebels died.", {"M23": {"rebels"}}),
    # a coalition's own men, not those whom it fights
    ("Rebels of the CPC stormed Damara. Nine rebels died.", {"Coalition of Patriots for Change": {"rebels"}}),
    ("Militants fired on NATO near Kabul. Nine militants died.", {"NATO": set()}),
    # of another sentence, or of others whom it backs, fights or is one of
    ("Congolese jets killed nine militants. M23 withdrew.", {}),
    ("Gunmen died in Kidal along with rebels backing JNIM.", {}),
    ("Nine rebels including members of JNIM died in Kidal.", {}),
    ("Nine guerrillas died in fighting between the ELN and others near Cali.", {}),
    # of another clause
    ("Nine rebels were killed as forces of M23 advanced near Sake.", {}),
    ("Nine militants hit by M23 died near Sake.", {}),
]


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_common_words_for_a_group(coder, text, expected):
    found = overview.of(reading_of(coder, text)).roles.called
    assert {("JNIM" if key == JNIM else key): words for key, words in found.items()} == expected


# text, the group that the account of the last figure has called by a common word
ACCOUNTS = [
    ("Militants of Boko Haram shelled Bama. Militants fired on a bus and killed six people.", {"Boko Haram"}),
    ("M23 rebels took Sake. Later that day rebels shot at a market, killing six people.", {"M23"}),
    # a quarter is of the same town
    ("M23 rebels shelled Goma. Rebels hit a market in the Katindo neighborhood, killing six people.", {"M23"}),
    # another town, another topic
    ("M23 rebels took Sake. In Beni, rebels shot at a market, killing six people.", set()),
    ("M23 rebels took Sake. Meanwhile rebels shot at a market, killing six people.", set()),
    # two that are called so
    ("M23 rebels and rebels of the ADF took Sake. Rebels shot at a market, killing six people.", set()),
    # the name comes later
    ("Rebels shot at a market, killing six people. M23 rebels took Sake.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACCOUNTS)
def test_a_common_word_keeps_its_owner_within_one_account(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    view = overview.of(reading)
    assert set(account.owners(reading, figure, view).values()) == expected
    row = {c.key: c.features for c in actors(reading, figure, view, side=False)}
    assert {key for key, features in row.items() if "!account" in features} == expected


def test_a_side_is_chosen_without_who_did_it(coder):
    reading = reading_of(coder, "A bomb killed nine soldiers in Baidoa. Al-Shabaab claimed the attack.")
    figure = anchor.of_figures(reading)[0]
    learned_from = resolve.table(reading, [figure])
    told = {f for c in learned_from["agent"][0] for f in c.features if "laid" in f or "blamed" in f}
    assert told
    assert not told & {f for c in learned_from["side"][0] for f in c.features}


# text, is the first figure of neither of two sides that fight in its sentence
BETWEEN = [
    ("Three villagers died in clashes between Malian soldiers and JNIM fighters near Gao.", True),
    ("Three villagers died in clashes with JNIM fighters near Gao.", False),
    ("Three soldiers died in clashes between the Malian army and JNIM fighters near Gao.", False),
    # whose army it is stays unsaid
    ("Nine civilians were killed in an exchange of fire between the army and Boko Haram fighters in Bama.", True),
    ("Nine civilians were killed in an exchange of fire with Boko Haram fighters in Bama.", False),
    # both shell: see below
    ("Nine civilians were killed in mutual shelling between the Houthis and the Yemeni army in Taiz.", False),
    # told by the sentence beside it
    ("Three villagers died in Gao. The deaths occurred in clashes between Malian soldiers and JNIM fighters.", True),
    ("Three villagers died in Gao. The deaths occurred in a raid by JNIM fighters.", False),
    ("Three villagers died in Gao. Malian soldiers and JNIM fighters clashed in Kidal in May.", False),
    # fighters of whom nobody says on which side they fought
    ("Clashes between Yemeni government forces and the Houthis over Marib killed 130 fighters.", True),
]


@pytest.mark.parametrize(("text", "expected"), BETWEEN)
def test_those_of_neither_side_fell_to_nobody_that_the_clash_names(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    view = overview.of(reading)
    assert both_sides.between(reading, figure, owners.of(reading, figure), view) is expected
    none = next(c for c in actors(reading, figure, view, side=False) if c.key is None)
    assert any(f.startswith("!none|between|") for f in none.features) is expected


# text, both who shot at each other and hit those of the first figure
BOTH = [
    (
        "Nine civilians were killed in mutual shelling between the Houthis and the Yemeni army in Taiz.",
        "Houthis and Yemeni government forces",
    ),
    ("Six people died in rocket fire between Hamas and Israel on Tuesday.", "Hamas and Israel"),
    ("Six people died in clashes between Hamas and Israel on Tuesday.", None),
    ("Six people died in shelling of a road between Taiz and Marib by the Houthis.", None),
]


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_those_hit_by_the_fire_of_both_sides_are_laid_on_both(coder, text, expected):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[0]
    assert both_sides.both(reading, figure) == expected
    row = {c.key: c.features for c in actors(reading, figure, overview.of(reading), side=False)}
    assert {key for key, features in row.items() if "!both" in features} == ({expected} if expected else set())


ARMY = "Nigerian government forces"
# text, the one whom other sentences name as having killed the last of those counted, and who tells of its foes' losses
CARRIED = [
    ("Nine farmers died near Beni. All were killed in attacks by ADF fighters.", "Allied Democratic Forces", None),
    ("Nine farmers died near Beni. They were shot by M23 rebels.", "M23", None),
    ("Nine farmers died near Beni. M23 rebels were shot by the army.", None, None),
    ("Two men died in Bafia. They were shot in an exchange of fire with Nigerian soldiers.", ARMY, None),
    ("Raids by gunmen killed 60 people in Plateau:\n- 40 civilians, 12 of them women\n- 20 soldiers\n", "gunmen", None),
    ("The Malian army said nine Tuareg rebels were killed in air strikes.", None, "Malian government forces"),
    ("The Malian army said nine Malian soldiers were killed in air strikes.", None, None),
    ("The Malian army said nine villagers were killed in air strikes.", None, None),
]


@pytest.mark.parametrize(("text", "stated", "tells"), CARRIED)
def test_who_did_it_is_carried_from_other_sentences(coder, text, stated, tells):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    found = carried.of(reading, figure, owners.of(reading, figure), overview.of(reading))
    assert (found.stated, found.tells) == ({stated} - {None}, {tells} - {None})


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The dead in Plateau were as follows:\n- 40 civilians killed\n- 20 soldiers killed\n", True),
        ("Raids by gunmen killed 60 people in Plateau:\n- 40 civilians killed\n- 20 soldiers killed\n", False),
        ("Gunmen killed 20 soldiers - none of them on duty - in Plateau.", False),
    ],
)
def test_a_list_whose_head_names_nobody_leaves_its_items_open(coder, text, listed):
    reading = reading_of(coder, text)
    figure = anchor.of_figures(reading)[-1]
    view = overview.of(reading)
    assert carried.of(reading, figure, owners.of(reading, figure), view).listed is listed
    none = next(c for c in actors(reading, figure, view, side=False) if c.key is None)
    assert any(f.startswith("!none|item|") for f in none.features) is listed


def test_who_fled_is_seldom_driven_out_by_somebody(coder):
    reading = reading_of(coder, "About 900 people were displaced from Masisi. M23 rebels hold the town.")
    (figure,) = anchor.of_figures(reading)
    none = next(c for c in actors(reading, figure, overview.of(reading), side=False) if c.key is None)
    assert "!none|moved|open" in none.features


@pytest.mark.parametrize(
    ("text", "label", "named"),
    [
        ("Bombing suspect Ramon Ibarra was charged with murder. He was captured in Davao.", "captured", False),
        ("Bombing suspect Ramon Ibarra was charged with murder. Nine people were killed in Davao.", "killed", True),
    ],
)
def test_who_is_caught_did_not_catch_himself(coder, text, label, named):
    reading = reading_of(coder, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == label)
    row = actors(reading, figure, overview.of(reading), side=False)
    assert ("Ramon Ibarra" in {c.key for c in row}) is named


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The Malian army said air strikes hit a base of Tuareg rebels near Kidal.", {"Malian government forces"}),
        ("The Malian army said air strikes hit a market near Kidal.", set()),
    ],
)
def test_who_tells_of_an_attack_on_its_foes_made_it(coder, text, tells):
    reading = reading_of(coder, text)
    event = anchor.of_events(reading)[0]
    assert carried.of(reading, event, frozenset(), overview.of(reading)).tells == tells
