"""Who says it: (text, words of a figure, the source that the codebook wants). None is the report's own voice."""

from __future__ import annotations

import time

import pytest

from warledger import terms
from warledger.claims.attribution import Account, Candidates, accounts, is_background, speaker
from warledger.claims.attribution.quotation import quoted
from warledger.claims.text.sentences import sentences
from warledger.knowledge.actors import Actor, Registry

REGISTRY = Registry(
    [
        Actor("Sahel Conflict Observatory", "monitor", ("ML",), aliases=("SCO",)),
        Actor("Kivu Security Tracker", "monitor", ("CD",), aliases=("KST",)),
        Actor("Tamra News Agency", "media", ("YE",), aliases=("TNA",)),
        Actor("Azawad Front", "armed_group", ("ML",), aliases=("FA",)),
        Actor("People's Defence Force", "armed_group", ("MM",), aliases=("PDF",)),
        Actor("United Nations", "un", (), aliases=("U.N.", "UN")),
        Actor("Doctors Without Borders", "ngo", (), aliases=("MSF",)),
    ]
)


def read(text: str, *, country: str | None = None) -> Candidates:
    return Candidates.of(text, sentences(text), registry=REGISTRY, country=country)


def said_by(text: str, figure: str, *, country: str | None = None) -> Account:
    start = text.index(figure)
    return read(text, country=country).speaker(start + len(figure) // 2)


NAMED = [
    # plain cues, on either side of the account
    ("Police said four farmers were killed near Jos.", "four farmers were killed", "police"),
    ("Four farmers were killed near Jos, police said.", "Four farmers were killed", "police"),
    ("The blast, residents said, wounded nine shoppers in Mopti.", "wounded nine", "residents"),
    ("According to medics, six people died in Omdurman.", "six people died", "medics"),
    (
        "Six people died in Omdurman on Monday, according to the Sudanese health ministry.",
        "Six people",
        "Sudanese health ministry",
    ),
    ("At least 12 fighters were killed, a military source told reporters in Goma.", "12 fighters", "a military source"),
    ("A witness said two boys were shot in Hpakant.", "two boys", "a witness"),
    ("Officials announced that 30 houses were burned in Cabo Delgado.", "30 houses", "officials"),
    (
        "The toll was put at 14, with nine deaths documented by the Kivu Security Tracker.",
        "nine deaths",
        "Kivu Security Tracker",
    ),
    ("“We buried five men,” said Halima, a resident of Pemba.", "five men", "Halima"),
    ('"We buried five men," an elderly farmer told a radio station.', "five men", "an elderly farmer"),
    ("Drivers said seven trucks were torched on the road to Gao.", "seven trucks", "drivers"),
    ("Residents of Kumbo, a town in the Bui area, say 20 shops were burned.", "20 shops", "residents"),
    # numbers inside a name
    (
        "The Front of the Three Rivers said it had killed 30 soldiers near Gao.",
        "30 soldiers",
        "Front of the Three Rivers",
    ),
    # bodies, and those who speak for them
    (
        "The Border Guard Service said four smugglers were killed near Kolodiv.",
        "four smugglers",
        "Border Guard Service",
    ),
    (
        "The Federal Forest Guard Agency said two rangers died in Obo-Mbari.",
        "two rangers",
        "Federal Forest Guard Agency",
    ),
    ("Nine herders were killed, according to the Armed Violence Monitor.", "Nine herders", "Armed Violence Monitor"),
    (
        "Colonel Moussa Traore, spokesman for the Azawad Front, said 11 soldiers were killed.",
        "11 soldiers",
        "Azawad Front",
    ),
    ("Azawad Front spokesman Moussa Traore said 11 soldiers were killed.", "11 soldiers", "Azawad Front"),
    (
        "At least 11 soldiers were killed, according to a Malian medical advocacy group.",
        "11 soldiers",
        "a Malian medical advocacy group",
    ),
    (
        "The spokesman of the Azawad Front, Moussa Traore, however, said 11 soldiers were killed.",
        "11 soldiers",
        "Azawad Front",
    ),
    ("SCO sources have documented the death of three herders.", "three herders", "Sahel Conflict Observatory"),
    (
        "The head of the Sahel Conflict Observatory Awa Diallo said 40 people had fled.",
        "40 people",
        "Sahel Conflict Observatory",
    ),
    ("A source at the police command in Taiz said two guards were wounded.", "two guards", "Taiz Police Command"),
    ("A source at Taiz Police Command told TNA that two guards were wounded.", "two guards", "Taiz Police Command"),
    ("A doctor at a public hospital said nine bodies were received.", "nine bodies", "a doctor"),
    ("Activists in Sagaing said ten villagers were detained.", "ten villagers", "activists"),
    ("A military source at an airbase told the agency that six rebels died.", "six rebels", "a military source"),
    ("Doctors Without Borders (MSF) on Saturday said it treated 33 wounded.", "33 wounded", "Doctors Without Borders"),
    ("The U.N. says 5,000 people were displaced.", "5,000 people", "United Nations"),
    ("Ukraine's Interior Ministry said three officers were injured.", "three officers", "Ukrainian Interior Ministry"),
    ("The Bago People's Defence Force said it killed eight soldiers.", "eight soldiers", "Bago People's Defence Force"),
    ("The Colombian army said nine dissidents were captured.", "nine dissidents", "Colombian government forces"),
    ("Yemen's state television reported that four children died.", "four children", "Yemeni state television"),
    ("The state-run Tamra News Agency reported that 16 people died.", "16 people", "Tamra News Agency"),
    # officers and officials under their own names
    (
        "Brig. Gen. Ramon Dizon, commander of the 12th Brigade, said five gunmen were slain.",
        "five gunmen",
        "Ramon Dizon",
    ),
    ("Governor Tomas Arias said 60 families fled Cauca.", "60 families", "Tomas Arias"),
    ("Aminu Bello, a member of the district council in Zurmi said he counted 18 graves.", "18 graves", "Aminu Bello"),
    ("Police and medics said 13 people were killed in Quetta.", "13 people", "police and medics"),
    ("An army spokesman in Beni, Major Jonas Mbele, said 16 rebels died.", "16 rebels", "army"),
    ("The governor's spokesman said 11 people were killed in Mazra.", "11 people", "governor"),
    ("A rebel spokesman said three men were captured.", "three men", "rebels"),
    ("The Azawad Front's military spokesman said it lost two men.", "two men", "Azawad Front"),
    ("The regional governor, Pavlo Hryn, wrote that seven civilians died.", "seven civilians", "Pavlo Hryn"),
    ("The Luhar governor, Serhiy Haid, said 60 people died.", "60 people", "Serhiy Haid"),
    ("The rights NGO Tembla registered 39 killings.", "39 killings", "Tembla"),
    ("The jihadist group said it killed 12 Azawad Front men.", "12 Azawad Front men", "jihadist group"),
    ("Opposition figure Georg Sabah said 130 people were killed.", "130 people", "Georg Sabah"),
    ("Zaru state information commissioner Ado Bala said 73 pupils were abducted.", "73 pupils", "Ado Bala"),
    ("Local elected officials said 31 passengers were killed.", "31 passengers", "local elected officials"),
    ("Twelve died, said Ana Ruiz, a doctor in Cauca.", "Twelve died", "Ana Ruiz"),
    # who says how they speak before they do
    ("A resident who asked not to be named told TNA that 11 villagers died.", "11 villagers", "a resident"),
    ("Two officials who spoke on condition of anonymity said 40 troops died.", "40 troops", "officials"),
    ("Residents and two officials from the town said eight people died.", "eight people", "residents and officials"),
    # a body's own name after its noun, its state for its capital
    ("The indigenous group ORIN said four of the dead were civilians.", "four of the dead", "ORIN"),
    ("Local newspaper O Farol reported that seven people died.", "seven people", "O Farol"),
    ("According to a report by the state-run Global Sun, rebels killed six police.", "killed six", "Global Sun"),
    ("Moscow's defence ministry claimed 600 troops were killed.", "600 troops", "Russian defence ministry"),
    ("The Ottawa foreign ministry said two nurses were killed.", "two nurses", "Canadian foreign ministry"),
    ("A senior official in the interior ministry in Kabul said nine died.", "nine died", "Afghan interior ministry"),
    # chains: the innermost speaks
    ("TNA quoted a security official as saying that two mines killed three.", "killed three", "a security official"),
    ("A rocket hit Shabwa and wounded ten, TNA reported, citing a tribal leader.", "wounded ten", "a tribal leader"),
    ("A senior officer was quoted by TNA as saying 21 men were captured.", "21 men", "a senior officer"),
    (
        "According to figures compiled by the Kivu Security Tracker 120 people were abducted.",
        "120 people",
        "Kivu Security Tracker",
    ),
    # headlines
    ("Activists: 12 killed in Khartoum market", "12 killed", "activists"),
    ("12 killed in Khartoum market: medics", "12 killed", "medics"),
    ("12 killed in Irumi market - civil society leader", "12 killed", "civil society leader"),
    ("At least 30 people were killed, the mayor, Ibra Sawa, told TNA, adding that two fled.", "30 people", "Ibra Sawa"),
]


@pytest.mark.parametrize(("text", "figure", "source"), NAMED)
def test_names_the_speaker(text: str, figure: str, source: str) -> None:
    account = said_by(text, figure)
    assert account.source == source
    assert account.kind in terms.source_kinds()
    assert not account.carried


# Texts that lost commas, quotation marks and apostrophes on their way.
UNPUNCTUATED = [
    ("Seven people were killed in raids on Tabankort a monitor said.", "Seven people", "a monitor"),
    (
        "Seven people were killed in raids on Tabankort the Sahel Conflict Observatory said. Dozens fled.",
        "Seven people",
        "Sahel Conflict Observatory",
    ),
    ("TNAs correspondent in Taiz said that three shells wounded a woman.", "wounded a woman", "Tamra News Agency"),
    ("Shelling near Goma residents said killed a father and his son.", "killed a father", "residents"),
    ("A mortar killed two boys in the town local activists said Friday.", "two boys", "local activists"),
    ("Rebels said they downed a drone while the army said it lost six men.", "downed a drone", "rebels"),
    (
        "Rockets hit Menaka said Awa Diallo director of the Sahel Conflict Observatory. Four men died she said.",
        "Four men",
        "Sahel Conflict Observatory",
    ),
    (
        "Ten died said Awa Diallo the head of the Sahel Conflict Observatory monitor.",
        "Ten died",
        "Sahel Conflict Observatory",
    ),
    ("Awa Diallo said Ana Ruiz director of the hospital was killed with ten men.", "ten men", "Awa Diallo"),
    ("Nine died in an attack on Turkey Habar TV reported.", "Nine died", "Habar TV"),
    ("Mali government run TV said nine people were hurt.", "nine people", "Malian state television"),
    ("According to the bulletin Government troops destroyed two depots.", "two depots", "bulletin"),
]


@pytest.mark.parametrize(("text", "figure", "source"), UNPUNCTUATED)
def test_reads_text_without_punctuation(text: str, figure: str, source: str) -> None:
    assert said_by(text, figure).source == source


# Taking up: pronouns, "the source", short names.
TAKEN_UP = [
    (
        "A security source said two died in Gao. The source added that five were hurt.",
        "five were hurt",
        "a security source",
    ),
    ("Tomas Arias, the mayor of Toribio, said two died. He said 30 fled.", "30 fled", "Tomas Arias"),
    ("Mayor Tomas Arias said two died. Arias said 30 fled.", "30 fled", "Tomas Arias"),
    (
        "The Sahel Conflict Observatory said two died. The group added that 30 fled.",
        "30 fled",
        "Sahel Conflict Observatory",
    ),
    (
        "The Sahel Conflict Observatory said two died. Its head Awa Diallo said 30 fled.",
        "30 fled",
        "Sahel Conflict Observatory",
    ),
    (
        "The Sahel Conflict Observatory said two died. It also reported that 30 fled.",
        "30 fled",
        "Sahel Conflict Observatory",
    ),
    (
        "Two died in Menaka a monitor said. The Sahel Conflict Observatory said 30 fled.",
        "Two died",
        "Sahel Conflict Observatory",
    ),
    ("The Azawad Front said it took Kidal. The statement said 15 soldiers died.", "15 soldiers", "Azawad Front"),
    ("Police said two died, adding that four were hurt.", "four were hurt", "police"),
    ("Officials closed the road and said six were killed.", "six were killed", "officials"),
    (
        "The Azawad Front said two died. The group said 30 fled. The Sahel Conflict Observatory said nothing.",
        "30 fled",
        "Azawad Front",
    ),
    (
        "Governor Oleh Syn said two died. The minister, Ihor Klym, said 30 fled.",
        "30 fled",
        "Ihor Klym",
    ),
    (
        "The 8th Infantry Division said two died. Reyna Alda, the division's spokesperson, said 30 fled.",
        "30 fled",
        "8th Infantry Division",
    ),
    ("Sheikh Omar Sheikh Nur said two died. Nur said 30 fled.", "30 fled", "Omar Sheikh Nur"),
    ("The Farab News Agency said two died. FNA said four were hurt.", "four were hurt", "Farab News Agency"),
]


@pytest.mark.parametrize(("text", "figure", "source"), TAKEN_UP)
def test_takes_up_earlier_speakers(text: str, figure: str, source: str) -> None:
    assert said_by(text, figure).source == source


# Carrying on: the last speaker tells the next casualties, not history, not scenes, not for ever.
MONITOR = "The Sahel Conflict Observatory said gunmen killed nine herders in Bankass. "
CARRIED = [
    (MONITOR + "The attack also wounded four children.", "four children", "Sahel Conflict Observatory"),
    (MONITOR + "Another six people were abducted.", "six people", "Sahel Conflict Observatory"),
    (
        "The Kivu Security Tracker counted 90 deaths in June:\n- 40 civilians\n- 30 soldiers\n- 20 rebels",
        "20 rebels",
        "Kivu Security Tracker",
    ),
    ('Pemba police said two men died. "We saw smoke," a driver said. "Nine huts burned."', "Nine huts", "a driver"),
    ('"Two shells hit the market. Five traders died," Halima Saidou told reporters.', "Two shells", "Halima Saidou"),
]
NOT_CARRIED = [
    ("The Sela Monitor said shells killed six in Homs. Separately, nine men were killed in Idlib.", "nine men"),
    ("Police said a bomb killed six in Jos. In a separate attack nine herders were shot.", "nine herders"),
    (MONITOR + "More than 20,000 people have been killed since the conflict began in 2012.", "20,000 people"),
    (MONITOR + "In March, 30 people died in a raid on the same town.", "30 people died"),
    ("The minister said talks would go on. On Sunday a bomb killed three people in Taiz.", "killed three"),
    (MONITOR + "Trees lined the road. Dogs barked. A bus went by. It was hot. Ten men were shot.", "Ten men were shot"),
    (MONITOR + "\n\nThe town lies in the east.\n\nElsewhere ten men were shot.", "ten men were shot"),
]


@pytest.mark.parametrize(("text", "figure", "source"), CARRIED)
def test_carries_on(text: str, figure: str, source: str) -> None:
    account = said_by(text, figure)
    assert account.source == source
    assert account.carried
    assert account.rule.startswith(("carried", "quote"))


@pytest.mark.parametrize(("text", "figure"), NOT_CARRIED)
def test_does_not_carry_on(text: str, figure: str) -> None:
    assert said_by(text, figure).source is None


# The report's own voice: the outlet, passives, claims of responsibility, things that are no speakers.
OWN_VOICE = [
    ("GOMA, Congo (Reuters) - Four miners were killed on Monday.", "Four miners"),
    ("Four miners were reported killed on Monday.", "Four miners"),
    ("The Azawad Front claimed responsibility for the bomb that killed two.", "killed two"),
    ("The flood claimed the lives of 20 people.", "20 people"),
    ("Police were searching for a man believed to be behind a blast that hurt six.", "hurt six"),
    ("The reported attack killed two people.", "two people"),
    ("They went to the site of an alleged massacre of ten herders.", "ten herders"),
    ("In one week 374 people recorded killed lay in the morgue.", "374 people"),
    ("Evidence suggests that the gas killed 14 people.", "14 people"),
    ("The claim, which did not mention a wedding said to be near, spoke of 14 dead.", "14 dead"),
    ('"Later I learned that a shell killed six people.', "six people"),
    ("Troops put up roadblocks after six men were shot.", "six men"),
]


@pytest.mark.parametrize(("text", "figure"), OWN_VOICE)
def test_leaves_the_report_its_own_voice(text: str, figure: str) -> None:
    assert said_by(text, figure).source is None


def test_lead_is_given_to_who_repeats_it() -> None:
    text = "Seventeen miners were killed in Rubaya.\n\nThe raid came at dawn.\n\nMedics said seventeen miners died."
    account = said_by(text, "Seventeen miners")
    assert (account.source, account.rule, account.carried) == ("medics", "lead", True)
    assert account.distance < 0


def test_two_speakers_of_one_sentence() -> None:
    text = "Hospital officials said five people died while the governor's office said nine were hurt."
    assert said_by(text, "five people").source == "hospital officials"
    assert said_by(text, "nine were hurt").source == "governor's office"


def test_country_names_the_army() -> None:
    text = "The army said it killed 12 rebels."
    assert said_by(text, "12 rebels", country="PH").source == "Philippine government forces"
    assert said_by(text, "12 rebels").source == "army"
    for speaker_of_the_army in ("The military's media wing", "A defence spokesperson based in Cotab"):
        text = f"{speaker_of_the_army} said 12 rebels died."
        assert said_by(text, "12 rebels", country="PH").source == "Philippine government forces"


def test_accounts_cover_the_sentences_in_order_and_point_at_words() -> None:
    text = MONITOR + 'The army denied it. Nobody claimed it.\n\nA medic said "six died", adding that two were hurt.'
    found = accounts(text, sentences(text), registry=REGISTRY)
    assert [a.span.start for a in found] == sorted(a.span.start for a in found)
    for sentence in sentences(text):
        inside = [a for a in found if sentence.span.covers(a.span)]
        assert inside[0].span.start == sentence.start
        assert inside[-1].span.end == sentence.end
    for account in found:
        if account.source and not account.carried:
            assert account.evidence
            assert account.evidence.of(text)
            assert account.cue
            assert account.cue.of(text)
    assert speaker(found, len(text) + 5) == found[-1]


def test_candidates_hold_every_speaker_and_the_report() -> None:
    text = (
        "Police said 5 men died in Taiz.\n\nA witness said 9 men died.\n\n"
        "More than 300 people have been killed since 2014.\n\nNine men were buried."
    )
    found = read(text).at(text.index("buried"))
    by_name = {candidate.source: candidate for candidate in found}
    assert set(by_name) == {None, "police", "a witness"}
    assert found[0].chosen
    assert by_name["police"].distance == 3
    assert by_name["police"].first
    assert by_name["police"].between == 1
    assert by_name["a witness"].distance == 2
    assert not by_name["a witness"].direct
    assert by_name["a witness"].share == pytest.approx(0.5)
    at_cue = {c.source: c for c in read(text).at(text.index("9 men"))}
    assert at_cue["a witness"].direct
    assert at_cue["a witness"].chosen
    assert read(text).at(text.index("300 people"))[0].background


def test_numbers_repeated_by_a_speaker_show() -> None:
    text = "A raid killed 17 people.\n\nPolice said nothing.\n\nMedics said 17 people died and 4 fled."
    by_name = {c.source: c for c in read(text).at(5)}
    assert by_name["medics"].repeats
    assert not by_name["police"].repeats


def test_no_sentences() -> None:
    assert accounts("", []) == []
    assert read("").at(0) == []
    with pytest.raises(LookupError):
        speaker([], 0)


@pytest.mark.parametrize(
    ("sentence", "background"),
    [
        ("The war has killed 90,000 people since it began in 2015.", True),
        ("Sudan has been gripped by fighting.", True),
        ("Last year 30 people died in a similar raid.", True),
        ("On Monday 30 people died.", False),
        ("The clashes began on Monday.", False),
    ],
)
def test_background(sentence: str, background: bool) -> None:
    assert is_background(sentence) is background


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Six died,” he said. “We fled.”", ["“Six died,”", "“We fled.”"]),
        ('He said "six died" and "we fled".', ['"six died"', '"we fled"']),
        ("“Six died\n\nand so on", ["“Six died"]),
        ("no quotes", []),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert [span.of(text) for span in quoted(text)] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "said " * 40_000,
        "The army said " * 15_000,
        "A. " * 60_000,
        "A" * 200_000,
        '"' * 50_000,
        "according to " * 15_000,
        "Police said five died. He said six died.\n" * 3_000,
        "(" * 50_000 + " said",
        "Al" + "-Al" * 50_000 + " said",
        ". . . said " * 10_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.process_time()
    found = read(text)
    for offset in range(0, len(text), max(1, len(text) // 20)):
        found.at(offset)
    assert time.process_time() - started < 6
