"""Numbers and words of harm that make no figure; rows as in `rows`."""

from __future__ import annotations

import pytest

from .rows import figures, is_sifted_out

NOT_CODED = [
    # strengths, ages, dates, distances, money, votes, offices
    ("A force of 300 soldiers attacked the camp.", []),
    ("Some 40 gunmen stormed the town.", []),
    ("The 20-year-old studied in Kyiv.", []),
    ("The front runs 12 km south of Tokmak.", []),
    ("He paid $200 in ransom.", []),
    ("The court handed down three death sentences.", []),
    ("The bill was passed by 60 votes.", []),
    ("Police named three murder suspects.", []),
    # what is set up for whoever is missed
    ("Police issued an Amber Alert for a missing child after the shooting.", []),
    ("Families can fill in a tracing form for a missing relative, or call the hotline for missing persons.", []),
    ("Report a missing person here.", []),
    ("The search for nine missing soldiers goes on.", ["missing 9 missing soldiers"]),
    ("The alert for two missing girls was lifted.", ["missing 2 missing girls"]),
    ("A shepherd is missing after the raid.", ["missing 1 shepherd"]),
    # what a group is wont to do
    ("Nobody claimed the blast, but the cartel has carried out many such bombings.", []),
    ("The junta has launched several similar airstrikes.", []),
    ("Two similar bombings killed nine people.", ["strikes 2 similar bombings", "killed 9 people"]),
    # nobody
    ("No civilians were killed.", []),
    ("There were no casualties.", []),
    ("Nobody was hurt.", []),
    ("To win, the junta would have to murder, jail or drive out the 9,000 students.", []),
    # the number isn't said
    ("He warned that the number of people killed would increase.", []),
    ("The toll could rise due to the high number of injured civilians.", []),
    ("A growing number of civilians killed by mines worries doctors.", []),
    ("The multiple assassination shocked the city.", []),
    # some of those told of already
    ("Some of the bodies were burnt beyond recognition.", []),
    ("Some of the injuries were serious.", []),
    ("Several bodies were taken to Kabul.", ["killed ~2+ bodies"]),
    ("The mayor was not wounded.", []),
    ("0 people were killed.", []),
    # towns are taken, not seized
    ("The army seized control of three villages.", []),
    ("Rebels captured two villages in Kachin.", []),
    # who tells of the dead is not one of them
    ("Twelve policemen were killed, an Afghan official said.", ["killed 12 policemen"]),
    ("Two raiders were killed, said a resident.", ["killed 2 raiders"]),
    ("A strike hit the market, killing dozens of people, two medics said.", ["killed ~24+ people"]),
    (
        "The shelling killed 15 soldiers, leaving two others wounded, according to two officials.",
        ["killed 15 soldiers", "wounded 2 others"],
    ),
    # a deed is carried out, not killed
    ("Marines executed a special operation against the hideouts near Jolo.", []),
    ("The order was executed by the guards in Insein.", []),
    ("The militia executed two farmers near Beni.", ["killed 2 farmers"]),
    # page furniture
    (
        "A shell hit a taxi, killing five people including two children, an Afghan official said.",
        ["killed 5 people", "killed 2 children < 5"],
    ),
    ("612 Related Troops killed four rebels", ["killed 4 rebels"]),
    ("185 The militia killed 13 soldiers near Raqqa.", ["killed 13 soldiers"]),
]

NOBODY = [
    # headlines that run into what follows
    (
        "Air raid kills 9 Reuters A wave of air strikes killed six people in Taiz.",
        ["killed 6 people", "killed 9 Reuters"],
    ),
    # none of them, no word of any, how many isn't said
    ("None of the 12 hostages was killed.", []),
    ("None of the 12 killed has been named.", ["killed 12"]),
    ("Neither of the two soldiers was wounded.", []),
    ("Not one of the 30 passengers was hurt.", []),
    ("Troops killed no one, and none of their men was wounded.", []),
    ("The attack killed 12 people, none of them soldiers.", ["killed 12 people"]),
    ("There were no reports of deaths or injuries among the villagers.", []),
    ("No word of casualties among the rebels came from Loikaw.", []),
    ("The post was retaken without casualties among the troops.", []),
    ("It was not clear how many people were killed in Sagaing.", []),
    ("The mayor did not say how many of the 200 soldiers at the base were wounded.", []),
    ("The bombers wanted to kill as many as possible.", []),
    ("He mourned the deaths of so many people.", []),
    # threats and plots
    ("The group threatened to kill 20 hostages.", []),
    ("The colonel warned that his men would kill 20 hostages.", []),
    ("A caller told the radio that the cartel would kill ten judges for each arrest.", []),
    ("Within a week the rebels would kill 20 hostages.", ["killed 20 hostages"]),
    ("Police foiled a plot to kill 50 worshippers in Lahore.", []),
    ("If the dam were hit, thousands of people would be killed.", []),
    # what is feared to come, not what is feared to have come
    ("He worried that his brother could be kidnapped by the rebels.", []),
    ("They were afraid that 20 villagers would be executed.", []),
    ("Officials fear that 40 people may have been killed in the blast.", ["killed 40 people"]),
    ("He asked if the two men who were killed would be buried.", ["killed 2 men"]),
    ("Bandits threatened the village and killed nine farmers.", ["killed 9 farmers"]),
    ("Otherwise the next helicopters will be shot down.", []),
    ("We will kill ten hostages, the note said.", []),
    ("By Friday the siege will have killed 40 people.", ["killed 40 people"]),
    ("Nine men will be executed on Friday.", ["killed 9 men"]),
    ("The rebels will release 20 soldiers.", ["released 20 soldiers"]),
    ("The cartel said there will not be any more bombings or murders of judges.", []),
    ("It ordered the suspension of all types of executions of mayors.", []),
    ("The order followed the executions of four mayors.", ["killed 4 mayors"]),
    # animals, and what is no one
    ("Poachers killed 12 elephants and shot dead two rangers.", ["killed 2 rangers"]),
    ("The strike killed 40 animals and wounded three herders.", ["wounded 3 herders"]),
    ("The war has killed 3,000 jobs.", []),
    ("The rebels released two videos and three statements.", []),
    ("The ministry released new figures on the raid.", []),
    ("The court freed two opposition figures.", ["released 2 opposition figures"]),
    # found as it was: nothing is taken
    ("The truck was found abandoned near Culiacan.", []),
    ("Two abandoned cars were found, and police found five rifles.", ["seized 5 rifles"]),
]

NOBODY_STATED = [
    # nobody, or not quite
    ("No one was killed in the blast in Cali.", []),
    ("No one has been arrested for the raid.", []),
    ("The mayor's daughter was almost killed.", []),
    ("The rebels nearly killed two soldiers near Kidal.", []),
    ("Nearly 30 soldiers were killed.", ["killed ~30 soldiers"]),
    ("The strike almost destroyed two houses.", ["destroyed 2 houses"]),
    # ages
    (
        "Officers Juan Rezo, 47, and gerardo Pinto, 21, were killed.",
        ["killed 2 Officers Juan Rezo, 47, and gerardo Pinto"],
    ),
    # what is no person, and no thing that is harmed or taken
    ("She is charged with two counts of murder and three counts of attempted murder.", []),
    ("Few details have been released.", []),
    ("The group released two videos of the raid.", []),
    ("The army has committed numerous massacres in Rakhine.", []),
    ("The militia carried out several mass executions.", []),
    ("They condemned the massacres of Dostan.", []),
    ("The massacre of 12 herders shocked Mopti.", ["killed 12 herders"]),
    ("The panel found the army responsible for three gas attacks.", ["strikes 3 gas attacks"]),
    ("Three strikes hit houses, including a mosque.", ["strikes 3 strikes"]),
    ("Three strikes were carried out, including a raid on the port.", ["strikes 3 strikes"]),
    ("The boy was taken to Santa Rosa Hospital Kibo.", ["wounded 1 boy"]),
    ("A man was charged over a death at Fort Rollins.", []),
    ("They shouted death to the invader.", []),
    # who tells it is not counted, and a noun that fits another verb alone
    ("The raid killed ten people and wounded dozens the Joint Mission said.", ["killed 10 people", "wounded ~24+"]),
    ("The rebels raided posts, killing 43 and destroying nine trucks.", ["killed 43", "destroyed 9 trucks"]),
    ("We killed one and seized a rifle.", ["killed 1", "seized 1 rifle"]),
    # what is only asked for, and who was in a bus that was hit
    ("Rebels urged the soldiers to lay down their weapons.", []),
    ("The army told 300 residents to leave their homes.", []),
    ("Twelve soldiers agreed to lay down their arms.", ["surrendered 12 soldiers"]),
    ("They bombed a bus carrying nearly 50 marines.", []),
    ("Blast Near Bus Convoy Over 20 Dead MOSCOW (Agency)", ["killed 20+"]),
    ("The clashes left 10 killed and 15 injured Al-Sela correspondent reported.", ["killed 10", "wounded 15"]),
    ("The clashes left 15 injured Syrian soldiers behind.", ["wounded 15 injured Syrian soldiers"]),
    # a name that the tagger cuts, and an adjective of two words
    ("The jets killed 49 Nusra Front militants.", ["killed 49 Nusra Front militants"]),
    ("Shells killed several other high ranking members.", ["killed ~2+ other high ranking members"]),
]

#: What befell them is no deed of war, or was told of before.
NO_DEED_OF_WAR = [
    # a boat that nobody sank
    ("The girl's father and eight other people drowned when their boat sank off Tenerife.", []),
    ("Six migrants died after a dinghy carrying 40 capsized off Zawiya.", []),
    (
        "Nine sailors died when their boat sank after being hit by a drone.",
        ["killed 9 sailors", "destroyed 1 their boat"],
    ),
    # illness, accident and storm; but not where somebody had a hand in it, nor a wound, nor hunger in a siege
    ("Twenty people died of cholera in the camp near Goma.", []),
    ("He died of a heart attack in the prison at Insein.", []),
    ("His mother died in a boating accident off Tumaco.", []),
    ("Three soldiers were killed in a helicopter crash near Gao.", []),
    ("The storm killed nine people in Beira.", ["killed 9 people"]),
    ("At least 5,000 people were displaced by floods in Jonglei.", []),
    ("Three soldiers died in a helicopter crash after rebels fired a missile at it.", ["killed 3 soldiers"]),
    ("Forty people were killed in a crash of gunfire in Sake.", ["killed 40 people"]),
    ("Three guards died of their wounds in Marib.", ["killed 3 guards"]),
    ("Six children died of hunger in besieged Madaya.", ["killed 6 children"]),
    ("Nine farmers were killed in an attack on Jos.", ["killed 9 farmers"]),
    # given up to those who try them
    ("Villagers handed over two suspects to police in Jos.", []),
    ("Two men have been handed over to the United States for trial.", []),
    ("The militia handed over nine prisoners to the Red Cross.", ["released 9 prisoners"]),
    # envoys are sent home; villagers are driven out
    ("Ottawa expelled 12 diplomats over the poisoning of an exile.", []),
    ("Those expelled were intelligence agents, including 31 from the embassy.", []),
    ("The expulsions of diplomats from Britain and some of its allies went on.", []),
    ("The party was hurt when Sol Fenn was expelled from the talks.", []),
    ("The junta expelled 2,000 villagers from Demoso.", ["displaced 2000 villagers"]),
    ("The junta expelled 2,000 villagers from Demoso, the embassy said.", ["displaced 2000 villagers"]),
    # two told of before, and what was no attack
    ("Investigators sifted evidence in the two bomb blasts in Davao.", []),
    ("Two bomb blasts in Davao killed six people.", ["strikes 2 bomb blasts", "killed 6 people"]),
    ("Seven miners were killed in two accidental explosions.", ["killed 7 miners"]),
    ("He admitted three attacks, including the 2009 bombing of a market.", ["strikes 3 attacks"]),
    # ground is none that is taken
    ("Troops captured two hills and a ridge near Bria, killing two rebels.", ["killed 2 rebels"]),
    # none that weren't told of
    ("A reporter saw some of the wounded being treated at a clinic in Taiz.", []),
    ("Some of the injured may have been taken to hospitals across the border.", []),
    ("Some of the injured are in a critical condition.", ["wounded ~2+ < told"]),
    ("Twelve of the wounded were taken to hospital.", ["wounded 12 < told"]),
    ("The guerrillas hold 17 hostages, some of them for several years.", ["abducted 17 hostages"]),
    ("The guerrillas hold 17 hostages, three of them girls.", ["abducted 17 hostages", "abducted 3 girls < 17"]),
    # an age behind a name, and nobody's number
    ("The slaying of Ana Ruiz, 52, a doctor in Tijuana, shocked the town.", ["killed 1 Ana Ruiz"]),
    ("Rebels blew up a coach, killing all 40 passengers and crew.", ["killed 40 passengers", "killed - crew"]),
]

#: Asked for, given up, sent home.
NOT_DONE = [
    # whom somebody is asked to free isn't free; arms given up; envoys sent home
    ("The UN urged the Houthis to release 20 hostages.", []),
    ("The court ordered the rebels to free the girl.", []),
    ("The mother demanded that the gang free her son.", []),
    ("The rebels agreed to release 20 prisoners.", ["released 20 prisoners"]),
    ("The court ordered the arrest of five soldiers over the killings.", []),
    ("Prosecutors are seeking the arrest of two generals.", []),
    ("The general ordered the killing of two priests in Suchitoto.", ["killed 2 priests"]),
    ("Police announced the arrest of five soldiers.", ["captured 5 soldiers"]),
    # the rest get away
    ("The army arrested one man in Jos, while two others escaped.", ["captured 1 man"]),
    ("The raid killed nine people in Jos and 400 others fled.", ["displaced 400 others", "killed 9 people"]),
    ("Rebels killed 12 villagers near Bunia and 3,000 people fled.", ["displaced 3000 people", "killed 12 villagers"]),
    ("Rebels killed 12 villagers and 3,000 people fled to Bunia.", ["displaced 3000 people", "killed 12 villagers"]),
    (
        "Rebels killed 12 villagers and 3,000 people have fled to Bunia.",
        ["displaced 3000 people", "killed 12 villagers"],
    ),
    ("Police shot dead one man and two attackers fled to the hills.", ["killed 1 man"]),
    ("Two attackers who killed a guard in Jolo have fled.", ["killed 1 guard"]),
    ("Rebels killed 12 villagers and three soldiers in Bunia.", ["killed 12 villagers", "killed 3 soldiers"]),
    ("Gunmen killed 12 villagers near Bunia as thousands fled.", ["displaced ~2000+", "killed 12 villagers"]),
    # in care, not in another place where the same befell them
    ("The governor said 13 were dead and 30 in hospital.", ["killed 13"]),
    ("The rebels killed 3 farmers in Guma and 5 in Logo.", ["killed 3 farmers", "killed 5"]),
    ("Two men were shot dead in Cali and a third in Palmira.", ["killed 2 men", "killed 1 third"]),
    ("A soldier was killed in Taiz and another in Lahj.", ["killed 1 soldier", "killed 1 another"]),
    ("A soldier was killed on the road from one town to another in Lahj.", ["killed 1 soldier"]),
    # whom the parser gives to another word
    ("One person was killed and another was critically injured.", ["killed 1 person", "wounded 1 another"]),
    ("A mine hit the patrol, leaving a soldier martyred and three injured.", ["killed 1 soldier", "wounded 3"]),
    ("The blast left a policeman wounded.", ["wounded 1 policeman"]),
    ("A shell wounded her parents in Marib.", ["wounded - her parents"]),
    ("Villagers recovered the charred remains of six people.", ["killed 6 people"]),
    ("The remains of a drone were found near Marib.", []),
    # who he was, and where she stands in a row
    ("The strike killed Luis Mora, a rebel commander, and his driver.", ["killed 1 Luis Mora", "killed 1 his driver"]),
    ("She was the third reporter killed this year in Mexico.", []),
    # all of a kind
    ("The strike on Marib killed seven, all women and children.", ["killed 7"]),
    ("The strike on Marib killed all passengers of the bus.", ["killed - passengers"]),
    # kept from it
    ("The militia broke the deal by refraining from releasing many of the prisoners.", []),
    ("Soldiers prevented the abduction of 12 girls near Chibok.", []),
    ("Police stopped the mob from lynching two men.", []),
    ("Gunmen stopped a bus and killed nine people.", ["killed 9 people"]),
    ("The villagers fled from the killing of 12 people.", ["displaced - villagers", "killed 12 people"]),
    # a proportion
    ("Most victims of this war are unarmed civilians.", []),
    ("Libya has dismantled its chemical weapons.", []),
    ("Inspectors say Iraq destroyed its long-range missiles and weapons.", []),
    ("The rebels destroyed the army's weapons.", ["destroyed - army's weapons"]),
    ("The first group of expelled diplomats and their families left the embassy.", []),
]
ALL = [*NOT_CODED, *NOBODY, *NOBODY_STATED, *NO_DEED_OF_WAR, *NOT_DONE]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_of_a_sentence(text: str, expected: list[str]) -> None:
    assert sorted(figures(text)) == sorted(expected)


@pytest.mark.parametrize("text", [text for text, expected in ALL if expected])
def test_a_sentence_with_a_figure_is_parsed(text: str) -> None:
    assert not is_sifted_out(text)
