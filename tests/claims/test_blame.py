"""Who is said to have done it: invented sentences from many wars, and the blame that they state."""

from __future__ import annotations

import time

import pytest

from warledger.claims import actors, blame


def blames(text, country=None):
    mentions = actors.resolve_references(actors.find(text, country=country), text)
    return [(b.agent, b.source, b.status) for b in blame.find(text, mentions, lambda at: None)]


JNIM = "Jama'at Nusrat al-Islam wal-Muslimin"

# text, expected (agent, source, status)
STATED = [
    # whose the aircraft was that did it
    ("A drone operated by the Rapid Support Forces struck a mosque.", [("Rapid Support Forces", None, "accused")]),
    ("A jet flown by the Myanmar military bombed a school.", [("Myanmar military", None, "accused")]),
    # suspected
    ("Suspicion is likely to fall on the Pakistani Taliban.", [("Tehrik-i-Taliban Pakistan", None, "suspected")]),
    ("Officials suspect the hand of Al-Shabaab behind the blast.", [("Al-Shabaab", None, "suspected")]),
    # who attackers are said to be
    ("Residents identified the attackers as members of CODECO.", [("CODECO", None, "accused")]),
    (
        "Witnesses said the gunmen belonged to the Lord's Resistance Army.",
        [("Lord's Resistance Army", None, "accused")],
    ),
    ("The killers are believed to be from the Sinaloa Cartel.", [("Sinaloa Cartel", None, "accused")]),
    (
        "The attackers, whom he identified as members of the Oromo Liberation Army, burned a school.",
        [("Oromo Liberation Army", None, "accused")],
    ),
    ("Nine people died in an incursion attributed to the ADF.", [("Allied Democratic Forces", None, "accused")]),
    ("He described the mayor of Goma as a member of the M23.", []),
    # police work that is carried out is no deed to be blamed for; other raids are
    ("Nine men were held in raids carried out by the Peruvian police.", []),
    ("A search was carried out by Kenyan police after the blast.", []),
    ("The Houthis said they carried it out.", [("Houthis", "Houthis", "claimed")]),
    ("The Taliban said its men had done it.", [("Taliban", "Taliban", "claimed")]),
    ("The Taliban said soldiers had done it.", []),
    ("The killings were carried out by Kenyan police.", [("Kenyan police", None, "accused")]),
    ("Nine people died in raids carried out by the Janjaweed.", [("Janjaweed", None, "accused")]),
    ("A jury convicted four followers of al-Qaeda of the 1998 bombings.", [("Al-Qaeda", None, "accused")]),
    (
        "The court sentenced three members of JNIM to death for the attack in Grand-Bam.",
        [("Jama'at Nusrat al-Islam wal-Muslimin", None, "accused")],
    ),
    ("Israel's prime minister said Iran was responsible.", [("Iranian government forces", None, "accused")]),
    # whom those who speak of it blame
    (
        "The army said it was pursuing the ADF, which it blamed for the raid.",
        [("Allied Democratic Forces", None, "accused")],
    ),
    (
        "Planes bombed camps of the PKK, which Ankara accuses of the blast.",
        [("Kurdistan Workers' Party", None, "accused")],
    ),
    ("The raid on the army, which police blamed on bandits, killed nine.", [("bandits", "police", "accused")]),
    # claimed
    ("The ELN acknowledged on its website that it was responsible for the blast.", [("ELN", "ELN", "claimed")]),
    ("The Taliban claimed responsibility for the bombing in Ghazni.", [("Taliban", "Taliban", "claimed")]),
    # what a group did may stand between, without commas
    (
        "The Saudi-led coalition which went to war with the Houthis in 2015 said it had carried out the strikes.",
        [("Saudi-led coalition", "Saudi-led coalition", "claimed")],
    ),
    ("JNIM which broke with Islamic State said it had carried out the raid.", [(JNIM, JNIM, "claimed")]),
    (
        "Al-Shabaab has claimed responsibility for the attack, in which nine soldiers died.",
        [("Al-Shabaab", "Al-Shabaab", "claimed")],
    ),
    (
        "A Taliban spokesman, Qari Yusuf, claimed responsibility for the assault.",
        [("Taliban", "Taliban", "claimed")],
    ),
    ("Nine died in a blast in Kabul, which was claimed by the Taliban.", [("Taliban", "Taliban", "claimed")]),
    ("Nine died in a blast, later claimed by the Taliban.", [("Taliban", "Taliban", "claimed")]),
    ("Responsibility for the raid was claimed by the Arakan Army.", [("Arakan Army", "Arakan Army", "claimed")]),
    (
        "The Islamic State group said it was behind the shooting in Kunduz.",
        [("Islamic State", "Islamic State", "claimed")],
    ),
    ("Al-Shabaab said its fighters had planted the device.", [("Al-Shabaab", "Al-Shabaab", "claimed")]),
    ("Boko Haram said in a video that it had detonated the bomb.", [("Boko Haram", "Boko Haram", "claimed")]),
    ("The Houthis claimed on Telegram to have fired the missile.", [("Houthis", "Houthis", "claimed")]),
    (
        "The New People's Army owned up to the killing of a councillor.",
        [("New People's Army", "New People's Army", "claimed")],
    ),
    # words set off by commas say what the claimant is
    (
        "The Haqqani network, an offshoot of the Taliban, claimed the shooting.",
        [("Haqqani Network", "Haqqani Network", "claimed")],
    ),
    # those whom the claimant is linked to claim nothing
    (
        "JNIM, a group linked to Al-Qaeda, said that its men were behind the ambush.",
        [("Jama'at Nusrat al-Islam wal-Muslimin", "Jama'at Nusrat al-Islam wal-Muslimin", "claimed")],
    ),
    # accused
    ("The raid was not claimed, but residents blamed it on Boko Haram.", [("Boko Haram", "residents", "accused")]),
    ("The army tagged the Abu Sayyaf Group as behind the blast.", [("Abu Sayyaf", None, "accused")]),
    ("Officials blame Boko Haram for the killings.", [("Boko Haram", None, "accused")]),
    ("The raiders were members of Boko Haram, residents said.", [("Boko Haram", None, "accused")]),
    ("The attack was blamed on the Abu Sayyaf group.", [("Abu Sayyaf", None, "accused")]),
    ("The army blamed the ambush on FARC dissidents.", [("FARC dissidents", None, "accused")]),
    ("Rapid Support Forces fighters were accused of looting the market.", [("Rapid Support Forces", None, "accused")]),
    (
        "Human Rights Watch held the Sudanese army responsible for the shelling.",
        [("Sudanese government forces", "Human Rights Watch", "accused")],
    ),
    (
        "Fifty villagers died at the hands of Cameroon’s defence forces.",
        [("Cameroonian government forces", None, "accused")],
    ),
    ("Al-Qaeda was behind the bombing of the consulate, prosecutors said.", [("Al-Qaeda", None, "accused")]),
    # who planned it
    ("A CODECO faction planned the attacks, a governor said.", [("CODECO", None, "accused")]),
    ("Officials say the raids were plotted by the ADF.", [("Allied Democratic Forces", None, "accused")]),
    # suspected
    (
        "The blast is widely believed to have been carried out by the New People's Army.",
        [("New People's Army", None, "suspected")],
    ),
    (
        "The massacre bears the hallmarks of the Allied Democratic Forces.",
        [("Allied Democratic Forces", None, "suspected")],
    ),
    ("Suspected Boko Haram militants opened fire on the village.", [("Boko Haram", None, "suspected")]),
    # denied
    ("The Houthis denied involvement in the attack on the tanker.", [("Houthis", "Houthis", "denied")]),
    ("The Taliban were not behind the blast in Herat.", [("Taliban", "Taliban", "denied")]),
]
# nobody is blamed
NOTHING = [
    # who tells it
    "The attack was masterminded by Hambali, police said.",
    "The raids were ordered by Otieno, the Kenyan police have said.",
    "A jury convicted four followers of al-Qaeda of fraud.",
    "The court sentenced a trader over the attack on Taliban fighters.",
    "The army said its soldiers were ambushed near Gao.",
    "No group has claimed responsibility for the blast in Maiduguri, a Boko Haram stronghold.",
    "It is not clear whether the Taliban were responsible for the blast.",
    # whom somebody suspects is told behind "in" by what he is suspected of
    "Two suspects in the Kenyan army base bombing were handed over.",
    "Two suspects were held by the Taliban.",
    "The ELN planned a march.",
    "The Taliban has not claimed responsibility for the attack.",
    # whose was what was hit
    "A clinic operated by Hamas was bombed.",
    "A drone operated by the Sudanese army was lost near Nyala.",
    "The Arakan Army entered the town on Monday. Nobody claimed responsibility for the blast.",
    "Al-Shabaab holds the road. Responsibility lies with the council for the water supply.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_blame_is_found_with_its_speaker(text, expected):
    assert blames(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_laid_on_anybody(text):
    assert blames(text) == []


def test_evidence_holds_the_cue_and_the_party():
    text = "Kyiv blamed Russia for the strike on the station."
    mentions = actors.find(text, country="UA")
    (found,) = [b for b in blame.find(text, mentions, lambda at: None) if b.agent == "Russia"]
    assert found.evidence is not None
    assert found.evidence.of(text) == "blamed Russia"


def test_blame_stays_in_its_sentence():
    text = "The blast was blamed on smugglers. Boko Haram denied any role in the raid."
    assert [b for b in blames(text) if b[2] == "accused"] == []


def test_hostile_text_costs_linear_time():
    text = "The Taliban blamed on the believed to be claimed responsibility " * 3000
    mentions = actors.find(text)
    start = time.process_time()
    blame.find(text, mentions, lambda at: None)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("The Taliban claimed responsibility for the attack.", False),
        ("The Taliban claimed responsibility for several of the attacks on Monday.", False),
        ("The Taliban said it was behind a similar bombing that killed 12 people in May.", True),
        ("No group has claimed it, but the Taliban have been blamed for previous attacks in the area.", True),
        ("The Taliban has claimed several attacks in the capital.", True),
        ("The Taliban claimed an earlier blast. A second sentence names another attack.", True),
        ("The Taliban claimed the blast. Another attack followed.", False),
        ("A bomb hit a bus. Last month an officer died in a car, which the Taliban said they had blown up.", True),
        ("A bomb hit a bus. In May last year nine people died in a raid that was claimed by the Taliban.", True),
        ("In June 2019 nine people died in a raid that was claimed by the Taliban.", False),
        ("A bomb hit a bus. On Tuesday, in a drone attack blamed on the Taliban, nine people died.", True),
        ("A bomb hit a bus. Two weeks earlier a rocket attack claimed by the Taliban killed nine.", True),
        ("A bomb hit a bus. On Tuesday the attack was blamed on the Taliban.", False),
        ("On Tuesday, in a drone attack blamed on the Taliban, nine people died.", False),
        ("Six other people were hurt, he said, blaming the Taliban.", False),
        ("The Taliban said its fighters had carried out the attacks.", False),
        # what the report tells of came after a deed that is brought in only here
        ("A bomb hit a bus. The blast came two weeks after an assault claimed by the Taliban killed nine.", True),
        ("A bomb hit a bus. It came days after a raid on a village that was claimed by the Taliban.", True),
        ("It was the second attack in Kabul this week, coming after a bombing claimed by the Taliban.", True),
        ("A bomb hit a bus. The attack came hours after the Taliban claimed responsibility for a raid.", False),
        ("The raid came after the ambush claimed by the Taliban in which nine soldiers died.", False),
        ("Soldiers came back to the village after an attack claimed by the Taliban.", False),
    ],
)
def test_blame_for_another_attack_is_told_apart(text, another):
    found = blame.find(text, actors.find(text, country="AF"), lambda at: None)
    assert [blame.of_another(text, b) for b in found if b.agent == "Taliban"] == [another]
