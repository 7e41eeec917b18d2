"""Which words of a text name a place."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from warledger.claims import places
from warledger.knowledge.gazetteer import Gazetteer
from warledger.records import Span


class _Actor(NamedTuple):
    span: Span


NAMES = [
    ("Militants infiltrated Tawezza in Gao and burned a school.", "ML", ["Tawezza", "Gao"]),
    # seas bear the names of their shores
    ("Missiles hit a tanker in the Gulf of Gao on Monday.", "ML", ["Gulf of Gao"]),
    ("A ferry sank in the Strait of Mopti, near Gao.", "ML", ["Strait of Mopti", "Gao"]),
    # whose army it is tells no place, where the report tells another
    ("Insurgents attacked a Mali army post near Gao.", "ML", ["Gao"]),
    ("Insurgents attacked Mali on Monday.", "ML", ["Mali"]),
    # cue words and prepositions
    ("Rebels stormed the village of Dogo before dawn.", "ML", ["Dogo"]),
    ("Two men were shot in Bentabol on Friday.", "ML", ["Bentabol"]),
    ("A convoy was hit near the town of Kanfara in Mopti region.", "ML", ["Kanfara", "Mopti region"]),
    # a name that nobody knows, of a place that holds it, but no paper
    ("In Mali's Kanfara, two bombers killed nine people on Monday.", "ML", ["Mali", "Kanfara"]),
    ("Raiders burned 40 houses in Gao's Tin-Hama.", "ML", ["Gao", "Tin-Hama"]),
    ("Pirates attacked Kowa Bero, an island off the coast, at dawn.", "ML", ["Kowa Bero"]),
    ("He said so in an interview in Mali's Kanfara, and spoke in Mali's Horizons daily.", "ML", ["Mali", "Mali"]),
    # what is no state's initials but in capitals
    ("Car bombs killed nine in Mopti. Rebels from the CAR had planted them.", "ML", ["Mopti", "CAR"]),
    # what somebody holds, but no medium that somebody controls
    ("Buses took families from rebel-held Kanfara.", "ML", ["Kanfara"]),
    ("It was shown by rebel-controlled Kanfara Vision.", "ML", []),
    ("Clashes raged in the Salt Market neighbourhood of Marawi.", "PH", ["Salt Market", "Marawi"]),
    ("Fighters seized Kahrud District from the army.", "AF", ["Kahrud District"]),
    # a crime by its victim's name, a brand, one of many
    ("Police in the Hudson murder investigation held two men.", "ML", []),
    ("Police in the Gao murder trial held two men.", "ML", ["Gao"]),
    ("He said in NewsChannel that two had died.", "ML", []),
    ("Fear lives on through a Gao of terror.", "ML", []),
    ("Gunmen burned a Gao clinic.", "ML", ["Gao clinic"]),
    # two names of places with nothing between, in a text that has its commas and in one that has lost them
    ("Two soldiers, Mopti Gao and Omar Ba, were killed.", "ML", []),
    ("Clashes raged on Monday. Mopti Gao and Sevare were shelled.", "ML", ["Mopti", "Gao", "Sevare"]),
    ("Nine died, he said, in Sevare Mopti.", "ML", ["Sevare", "Mopti"]),
    # the accused, and who was made out
    ("Gao was charged with killing nine in Mopti. Gao had fled.", "ML", ["Mopti"]),
    ("Gao, 34, was arrested on Monday.", "ML", []),
    ("Gao shot his neighbour.", "ML", []),
    ("The mayor of Gao lost his life.", "ML", ["Gao"]),
    ("Two men in Gao were arrested.", "ML", ["Gao"]),
    ("The attacker was identified as Gao Mopti. Mopti had fled.", "ML", []),
    ("They raided a village identified as Gao.", "ML", ["Gao"]),
    # a lawyer by his office
    ("Gao District Attorney Frank Sevare spoke. Sevare, the Gao district attorney, said nine died.", "ML", ["Gao"]),
    # names that nobody knows, where the words before them need a place
    ("In Nodin-Yaadga the soldiers killed 39 people.", "BF", ["Nodin-Yaadga"]),
    ("The soldiers drove to Soro-Koom and killed nine people.", "BF", ["Soro-Koom"]),
    ("A bomb beside the road to Hudur-Yar killed five labourers.", "SO", ["Hudur-Yar"]),
    ("Government forces said they had retaken Gharyan-Kebir.", "LY", ["Gharyan-Kebir"]),
    ("Insurgents also struck Nkonga-Baixo.", "MZ", ["Nkonga-Baixo"]),
    ("They dropped two bombs on Kostyan-Novyi.", "UA", ["Kostyan-Novyi"]),
    ("Residents of Ngo-Mbu said that nine people had died.", "CD", ["Ngo-Mbu"]),
    ("People in Tell Qerah said shells were falling.", "SY", ["Tell Qerah"]),
    ("Riders attacked a first village, Beboto, and killed nine.", "TD", ["Beboto"]),
    ("They were stopped at a place called Kompienga-Saut.", "BF", ["Kompienga-Saut"]),
    ("They had passed through Thiou, a town farther south.", "BF", ["Thiou"]),
    ("Families fled from Edaga-Selus with their children.", "ET", ["Edaga-Selus"]),
    ("Two depots burned near Bila Krynytsia-2.", "UA", ["Bila Krynytsia-2"]),
    ("Riders attacked Dey Kou on Sunday evening.", "SS", ["Dey Kou"]),
    ("Herders attacked Lika boma at dawn.", "SS", ["Lika"]),
    ("Air strikes hit Jisra and killed eight people.", "SY", ["Jisra"]),
    ("Qaz Deh, where the clinic stands, lost its only road.", "AF", ["Qaz Deh"]),
    ("The column had occupied Haraz for four hours.", "TD", ["Haraz"]),
    ("They took nine traders of Bule-Nzi to the bush.", "CD", ["Bule-Nzi"]),
    ("Nine died in nearby Zeina on Friday.", "SY", ["Zeina"]),
    ("It was the end of a Russian-Malian truce. He attacked Trumm on Monday.", "ML", []),
    # what is struck, seized or spoken to may be a man, a group or a thing
    ("Soldiers seized Kalashnikovs and struck Humvees.", "IQ", []),
    ("They spoke to Idrissou, who had seen it.", "BF", []),
    # spelling without apostrophes
    ("Shells fell on Syrias Aleppo again.", "SY", ["Syria", "Aleppo"]),
    # directions
    ("A drone crashed in northern Mali.", "ML", ["northern Mali"]),
    ("Barrel bombs fell on Eastern Ghouta for a third day.", "SY", ["Eastern Ghouta"]),
    ("The army shelled rural Homs.", "SY", ["rural Homs"]),
    # sites
    ("A car bomb went off at the Kem crossing.", "SY", ["Kem crossing"]),
    ("Gunmen fired on a cafe in Simon Abril Street.", "CO", ["Simon Abril Street"]),
    ("Troops combed the Zarin mountain range.", "IQ", ["Zarin mountain range"]),
    ("Raiders attacked Camp Dulab in Mopti region.", "ML", ["Camp Dulab", "Mopti region"]),
    # the sea at which a port lies
    ("A bomb killed nine people in the Red Sea port of Hasaro.", "YE", ["Hasaro"]),
    ("Gunmen killed two men in the Caribbean coastal town of Turbano.", "CO", ["Turbano"]),
    ("A boat was hit in the Red Sea.", "YE", ["Red Sea"]),
    # what demonyms name
    ("Cells are hiding in the Syrian desert.", "SY", ["Syrian desert"]),
    ("The Syrian army and Russian jets took part.", "SY", []),
    # well known without a cue
    ("Aleppo was quiet on Sunday.", "SY", ["Aleppo"]),
    # states: places, not parties
    ("Ukraine said its troops had left Tokmak.", "UA", ["Ukraine", "Tokmak"]),  # the report's own, as a last resort
    ("Russia denied any role in the strike in Tokmak.", "UA", ["Tokmak"]),
    ("A bomb hurt guards at U.S. embassies abroad.", None, []),
    ("In 1998 a bomb at the U.S. embassy killed 213.", "US", []),  # nor as a last resort
    ("A bomb at the US military base killed two.", "ML", []),
    # nor ships
    ("Missiles were fired at the USS Tokmak off Gao.", "ML", ["Gao"]),
    ("A missile hit the oil tanker Homs near Gao.", "ML", ["Gao"]),
    # nor what is theirs and lies nowhere
    ("Jets bombed Gao at Russia's request and in Ukraine's national interest.", "ML", ["Gao"]),
    ("Jets bombed Gao in Ukraine's border zone.", "ML", ["Gao", "Ukraine"]),
    ("Blasts shook Gao, Mali.", "ML", ["Gao", "Mali"]),
    # persons, bodies, media, days
    ("President Omar Tokmak said so in Kyiv on Monday.", "UA", ["Kyiv"]),
    ("The Free Homs Army and the Gao Patriotic Front merged.", "SY", []),
    ("He told Reuters in March that Idlib Police Command had no news.", "SY", []),
    ("The Assad regime bombed the town of Azaz.", "SY", ["Azaz"]),
    ("Airstrikes hit the town of Sheikh Barakat.", "SY", ["Sheikh Barakat"]),
    # words of headlines, surnames, bodies called after places
    ("Missile Attack Northwest of Aleppo Kills Two. The attack came at dusk.", "SY", ["Aleppo"]),
    ("Landmine Kills Two\nA landmine went off near Azaz.", "SY", ["Azaz"]),
    ("Ibo Kandara stood trial. A witness saw Kandara flee Mopti.", "ML", ["Mopti"]),
    ("The Islamic State of Iraq and the Levant held Azaz.", "SY", ["Azaz"]),
    # names that nothing knows, by what stands around them
    ("An air strike on Henda killed three.", "SY", ["Henda"]),
    ("A mine went off on the road to Atara in the countryside of Homs.", "SY", ["Atara", "Homs"]),
    ("Shells fell on Rashik school in al-Sabil al-Hawa neighborhood.", "SY", ["Rashik school", "al-Sabil al-Hawa"]),
    # districts called divisions, regions called after directions
    ("Homes burned in Oko, Bura Division, North West region.", "CM", ["Oko", "Bura Division", "North West region"]),
    ("The First Division and the Golden Division left.", "IQ", []),
    # what is explained as a community or a ward is a place; whom a resident's name is, is none
    ("Riders attacked Gidan Kura, a farming community in Plateau State.", "NG", ["Gidan Kura", "Plateau State"]),
    ("Bandits razed Unguwar Sarki, a community under Kaya.", "NG", ["Unguwar Sarki"]),
    ("They razed Kibanda, a mining commune in Ituri.", "CD", ["Kibanda", "Ituri"]),
    ("They sheltered the Katuma, a minority community in Ituri.", "CD", ["Ituri"]),
    ("A resident of the area, Gul Rahim, said a shell hit a house.", "AF", []),
    ("A farmer of another village, Yuso Bakko, told us of nine dead.", "NG", []),
    # states hit
    ("Drones targeted Mali, Syria and Ukraine.", None, ["Mali", "Syria", "Ukraine"]),
    ("Sudan's two-year-old civil war has killed thousands in Nyala.", "SD", ["Sudan", "Nyala"]),
    # explained by the text, and a word of parties that is part of a kind
    ("An attack on Al-Marwan military checkpoint killed two.", "SY", ["Al-Marwan"]),
    ("They were let out of Kharvat a besieged town near Damascus.", "SY", ["Kharvat", "Damascus"]),
    ("U.S. President Marek Obama spoke. With support from Obama they took Homs.", "SY", ["Homs"]),
    ("They buried Jorun Kalle, a village elder, in Damascus.", "SY", ["Damascus"]),
    # a person named after "the town", with an office behind the name
    ("Few remain in the town, Omar Bello, spokesperson for the militia, said.", "ML", []),
    # by the name that he has, and a village by its own
    ("Gunmen killed nine, a trader by the name of Gao said.", "ML", []),
    ("Gunmen killed nine in a village by the name of Gao.", "ML", ["Gao"]),
    ("He died in the village, Omar Bello, a senior police officer, said.", "ML", []),
    ("Guns fell silent in the town, Sevare, officers said.", "ML", ["Sevare"]),
    # towns whose names open like a person's, and openings that are towns' names somewhere
    ("A blast in Sheikh Barak killed two. Sheikh Barak denied it.", "SY", ["Sheikh Barak"]),
    ("In the yard stood a car. At Tokmak, a mine went off.", "UA", ["Tokmak"]),
    # verbs of headlines
    ("Massacre in Goma Shocks the World", "CD", ["Goma"]),
    ("Shelling in Kharkiv Triggers Panic", "UA", ["Kharkiv"]),
    ("Army Kills 18 Rebels in Idlib Advances in Azaz", "SY", ["Idlib", "Azaz"]),
    ("Death Toll from Blasts in Aleppo City Rises to 11", "SY", ["Aleppo City"]),
    # a headline that has lost its colon before who says so
    ("One dead in raid on Mali convoy town Monitor", "ML", ["Mali"]),
    # a hospital somewhere in a state, and a state's border
    ("Blast at Mali hospital kills nine. Shells fell near the Mali border.", "ML", ["Mali", "Mali border"]),
    # a gathering called after its town
    ("The Homs Marathon bombing killed three.", "SY", ["Homs"]),
    # peoples, and what acts beside them
    ("Members of the Tibo and Zaway tribes fought in Sevare.", "UA", ["Sevare"]),
    # a tribe that has the name of a large town of its country
    ("Clashes between the Sukkur and Tibo tribes killed nine in Kurram.", "PK", ["Kurram"]),
    ("Nine died in the Kurram tribal district.", "PK", ["Kurram"]),
    ("Fighting between the Rizeg and the Falat reached the town of Dogo.", "SD", ["Dogo"]),
    # a district with a sheikh's name, a field with a man's
    ("Rebels shelled the district of Sheikh Maqsud and the Omar oil field.", "SY", ["Sheikh Maqsud", "Omar oil field"]),
    # a state's parts
    ("Drones hit camps across Syria and northern Mali.", "ML", ["Syria", "northern Mali"]),
    ("Nine died in the cities of western Mali.", "ML", ["western Mali"]),
    ("Drones hit the Red Sea port city of Tokmak.", "UA", ["Tokmak"]),
    ("Mines were found in the Malian north. The Malian west coast towns slept.", "ML", ["Malian north"]),
    ("Mines killed ten in Gao and the Malian South.", "ML", ["Gao", "Malian South"]),
    # a site called after the village it lies at, where two words say what it is; not what is called after two states
    ("A raid on Darsa refugee camp and the Kem border crossing.", "SY", ["Darsa", "Kem"]),
    ("A bomb at the Mali-Niger border crossing killed two.", "ML", ["Mali-Niger border crossing"]),
    # a day behind a place, as American wires have it, is no part of a body's name
    ("A bomb killed nine in Gao Tuesday. The Gao Command denied it.", "ML", ["Gao"]),
    ("A bomb killed nine in the capital Kanfara Monday.", "ML", ["Kanfara"]),
    ("Bombs went off in the Malian and Syrian capitals Friday.", None, ["Malian and Syrian capitals"]),
    # common words that have a capital in a headline
    ("Dozens Killed in Likely Strike as Majority of Them in Homs", "SY", ["Homs"]),
    ("The Department of Public Safety said so. Nine died in the Department of Gao.", "ML", ["Gao"]),
    ("A shell hit a popular market in the District of Azaz.", "SY", ["Azaz"]),
    # genitives without apostrophes, and surnames that end in s
    ("Homss eastern side fell. The Assad regime held on. A zone to rein in Assads jets.", "SY", ["Homs"]),
    ("Mali's men camped in Gaos Wells.", "ML", ["Mali", "Gaos Wells"]),
    # persons: by their age, by an initial
    ("Jorun Gao, 26, was held. Police say Gao fled to Sevare.", "ML", ["Sevare"]),
    ("They shot 26-year-old Jorun Gao. Kin have forgiven Gao, who fled to Sevare.", "ML", ["Sevare"]),
    ("A bomb near Sevare hurt a 26-year-old Gao man.", "ML", ["Sevare", "Gao"]),
    ("A bomb exploded in the U.S. city of Tulsa.", None, ["Tulsa"]),
    ("Ibo T. Homs fled. A judge let Homs go to Azaz.", "SY", ["Azaz"]),
    ("Nine died in Sevare, 12 miles from Gao.", "ML", ["Sevare", "Gao"]),
    ("Ana Forest, wife of a mayor, fled. Interest in Forest grew. They have faith in Omar Gao, 31.", "ML", []),
    ("Two hundred died in battle for Key Gao Road.", "ML", ["Gao Road"]),
    # persons: by their kin, by what only a person has; what they ride in is no place
    ("His uncle Omar Gao was held. Nine were found in Gao's yard in Sevare.", "ML", ["Sevare"]),
    ("Kandara's widow fled. They searched the hills near Kandara's hut and left for Azaz.", "SY", ["Azaz"]),
    ("Gao's streets were empty.", "ML", ["Gao"]),
    ("Two guards, Ibo Kandara of Kyiv and Ana Torrel of Kyiv, were held in Tokmak.", "UA", ["Tokmak"]),
    ("Gunmen in a Chevrolet Gao shot a guard in Sevare.", "ML", ["Sevare"]),
    # persons: by what befalls no place, or none in a town
    ("Nine died in riots over the arrest of Ibo Torrel. He fled from Ibo Torrel.", "ML", []),
    ("Nine died after the capture of Ibo Torrel in Gao.", "ML", ["Gao"]),
    ("Nine died in the capture of Gao Torrel by rebels.", "ML", ["Gao Torrel"]),
    # a title that a district is called after
    ("Shells fell in Sheikh Othman district of Azaz.", "SY", ["Sheikh Othman", "Azaz"]),
    # rows of which nothing knows the middle, or of which the first alone has a cue
    ("Jets hit posts in Al-Fatra, Sfuhen, Kansa and Fulai.", "SY", ["Al-Fatra", "Sfuhen", "Kansa", "Fulai"]),
    ("He met envoys in Gao, Amadou Toure, Ibo Diallo and others.", "ML", ["Gao"]),
    ("They died in Dogo, Oko City, Tarma.", "SY", ["Dogo", "Oko City", "Tarma"]),
    # the first word of the next sentence, where a wire has lost the stop
    ("They fled from Idlib The day before nine died.", "SY", ["Idlib"]),
    # a state of the U.S. behind its town
    ("A bomb went off in Tokmak, Ala., on Friday.", None, ["Tokmak"]),
    # where somebody is from
    ("Cpl. Omar Bello of Gao, Mali, died near Sevare.", "ML", ["Sevare"]),
    ("Ibo Traore, 31, of Gao, was shot in Sevare.", "ML", ["Sevare"]),
    ("Born in Gao, he was killed in Sevare. Residents of Mopti saw it.", "ML", ["Sevare", "Mopti"]),
    ("The 44-year-old Ana Ruiz of Homs was buried in Azaz.", "SY", ["Azaz"]),
    ("Tove Lind of Azaz and Kari Dahl of Homs, were seized near Gao.", "ML", ["Gao"]),
    ("The New University of Homs and Central Bank of Azaz were hit.", "SY", ["Homs", "Azaz"]),
    # "-area"
    ("A Mopti-area clinic was burned down.", "ML", ["Mopti"]),
    # peoples and gangs
    ("Armed men burned a Fulani village near Sevare. The Black Lions gang fled.", "ML", ["Sevare"]),
    # words of kind of other languages, before a name and behind it
    ("Two died in vereda El Cedro and in colonia Las Rosas.", "CO", ["El Cedro", "Las Rosas"]),
    ("Troops entered Barangay Tukali; a bomb shook Rue Jean Moulin.", "PH", ["Barangay Tukali", "Rue Jean Moulin"]),
    ("Raiders burned homes in Damsa LGA, Zhor tehsil and Bule groupement.", "NG", ["Damsa", "Zhor", "Bule"]),
    ("Nine died in the cercle de Bandara on Sunday.", "ML", ["Bandara"]),
    ('He was shot inside the hotel "El Dorado" near Sevare.', "ML", ["El Dorado", "Sevare"]),
    # "the towns of" governs those that are known, too, and what follows them
    ("Raids hit the towns of Azaz Homs Ter Mala and Zafana. They left.", "SY", ["Azaz", "Homs", "Ter Mala", "Zafana"]),
    # "on" some words behind an attack
    ("A shell fired by the same armed groups on Rashik school killed two.", "SY", ["Rashik school"]),
    # headlines give capitals to words that are no names
    ("Army Kills 80 Rebels In Various Provinces. The army killed 80 rebels in Gao.", "ML", ["Gao"]),
    ("Troops Die in Failed Attack on Base in Gao. A base in Gao was attacked.", "ML", ["Gao", "Gao"]),
    ("Hundreds Killed, Majority of Them in Aleppo. Hundreds were killed.", "SY", ["Aleppo"]),
    ("Raid on Road From Homs Kills 16 Civilians in Idlib Will Talks End the War?", "SY", ["Homs", "Idlib"]),
    ("How rebels Liberate Another Village in Gao. They left.", "ML", ["Gao"]),
    ("Raids Led to Humanitarian Catastrophe in Gao. Raids went on.", "ML", ["Gao"]),
    # a word of kind alone is no name
    ("Rebels shelled a market in the District of Sevare.", "ML", ["Sevare"]),
    ("Rockets hit the Faculty of Law in Gao.", "ML", ["Gao"]),
    ("The President of the Republic spoke in Gao.", "ML", ["Gao"]),
    ("A bomb exploded near Interstate 17 in Gao.", "ML", ["Gao"]),
    # what is left of a possessive
    ("President Omar Dostan spoke. The inaction towards Dostans atrocities went on in Homs.", "SY", ["Homs"]),
    ("The RSF attacked. It cut off RSFs main route to Homs.", "SY", ["Homs"]),
    ("Azaz was shelled. In Azazs western quarter two died.", "SY", ["Azaz", "Azaz"]),
    ("Three men died in general area Sra Khula on Monday.", "PK", ["Sra Khula"]),
    ("Three men died in the general area on Monday.", "PK", []),
    ("A bomb wounded a soldier in tambon Kolo on Monday.", "TH", ["Kolo"]),
    # what only a place has: a west, outskirts, a community of its own
    ("A mine hit a patrol north-west of Tabat Sud.", "ML", ["Tabat Sud"]),
    ("Bandits killed nine in the community of Dan Gurma.", "NG", ["Dan Gurma"]),
    ("Nine died north of Sheikh Barak.", "SY", ["Sheikh Barak"]),
    ("He acted under the direction of Ibo Kandara.", "ML", []),
    # a turning, and people who come or are taken from somewhere
    ("A shell hit the bus at the turn-off to Stara Kolona.", "UA", ["Stara Kolona"]),
    ("Gunmen kidnapped 44 people from Birni Tsafa.", "NG", ["Birni Tsafa"]),
    ("Two thousand had come out of Baghus Tahtani.", "SY", ["Baghus Tahtani"]),
    ("Raiders abducted a guard and took guns from Ibo Kandara.", "NG", []),
    # what is struck at a time, assaulted, taken back, or befallen by what befalls places
    ("The riders struck Petelka last week.", "BF", ["Petelka"]),
    ("Nine died in the assault on Gecim-Ust.", "TR", ["Gecim-Ust"]),
    ("They launched a push to take back Tell Mileh.", "SY", ["Tell Mileh"]),
    ("Azaz further west was hit by a car bomb.", "SY", ["Azaz"]),
    ("Azaz was there.", "SY", []),
    # a place of a state or a province, beside others of its kind, with a post of the police
    ("In Mali's Sevare two died.", "UA", ["Mali", "Sevare"]),
    ("They fled. In Mali's Capital nine died.", "UA", ["Mali"]),
    ("He was driven from Humer and other towns of the west.", "ET", ["Humer"]),
    ("Three died in an attack on the Paharwal police post.", "PK", ["Paharwal"]),
    # names with a small word, a plural, or whose house it is
    ("Nine died in the Tierra y Pan neighborhood and in Las Lomas.", "MX", ["Tierra y Pan", "Las Lomas"]),
    ("Shells hit the Abbas Girls' School in Azaz.", "SY", ["Abbas Girls' School", "Azaz"]),
    ("Two died at Umm Sahr. Umm Sahid, 40, fled.", "SY", ["Umm Sahr"]),
    ("Nine were shot at Ban Lam Kao.", "TH", ["Ban Lam Kao"]),
    ("Nine died in eastern Democratic Republic of Congo.", None, ["eastern Democratic Republic of Congo"]),
    # numbers and points of the compass that are names
    ("Shots were heard in Mile 14 Dibal, near Base 46.", "CM", ["Mile 14 Dibal", "Base 46"]),
    ("A shell hit the No. 3 hospital and School No. 12 burned.", "UA", ["No. 3 hospital"]),
    ("Bandits killed 260 in the North West and nine in the far South.", "NG", ["North West", "far South"]),
    ("Nine died in Skikda (5th Military Region).", "ML", ["Skikda"]),
    # verbs of a headline that have a capital
    ("Extremists in Mali Admit Killing Nine.", "ML", ["Mali"]),
    ("Rebel Leaders Fleeing Gao Head for Kidal.", "ML", ["Gao"]),
    ("Nine died in Gao Head village.", "ML", ["Gao Head"]),
    # camps by a man's name, names of two parts behind what holds them, under planes, carried from
    ("Shells hit the Abu Jerin camp near Gao.", "ML", ["Abu Jerin camp", "Gao"]),
    ("Abu Jerin left the camp.", "ML", []),
    ("A farmer was shot in Mopti's Bokos-Kura on Monday.", "ML", ["Mopti", "Bokos-Kura"]),
    ("He was held in Mali's Wagner-Kidal pact.", "ML", ["Mali"]),
    ("Jets made 11 bombing runs over Tee-Lone.", "ML", ["Tee-Lone"]),
    ("The army evacuated 260 people by helicopter from La Gabra-Norte.", "CO", ["La Gabra-Norte"]),
    # governments by their capitals, two together
    ("Paris and Moscow say rebels fled from Gao.", "ML", ["Gao"]),
    ("Troops backed by Mali and Moscow shelled Gao.", "BF", ["Gao"]),
    ("Bombs killed nine in Gao and Moscow.", "BF", ["Gao", "Moscow"]),
    # a month or a day that is a word of a name
    ("A bomb wounded four in Vina del Mar, and gunmen killed two in May Pen on Mar 5.", None,
     ["Vina del Mar", "May Pen"]),
    ("Shells hit Homs Sunday and Gao May 5.", None, ["Homs", "Gao"]),
    # from where people are carried off
    ("Gunmen abducted 40 people from Kaggo on Monday.", "ML", ["Kaggo"]),
    ("Gunmen abducted 40 people from UNICEF on Monday.", "ML", []),
    ("Gunmen met 40 people from Kaggo on Monday.", "ML", []),
    # a person's surname, whose home it is
    ("Ana Humer was abducted on Monday. Gunmen attacked the Humer house in Gao.", "ET", ["Gao"]),
    ("Idris Hass was killed. Two men were shot near the Hass shop in Gao.", "ML", ["Gao"]),
    ("The mayor of Humer was abducted on Monday. Gunmen attacked Humer.", "ET", ["Humer", "Humer"]),
    # what is called after whom it befell; the father's name of two surnames
    ("Ana Humer was shot dead. A warrant was issued in the Humer shooting.", "ET", []),
    ("Ana Torrel was shot dead. Police told of arrests in the Humer shooting.", "ET", ["Humer"]),
    ("Commander Carlos Sevare Torrel sent a letter. According to Sevare, the army fired on Gao.", "ML", ["Gao"]),
    ("He read Base 46 of the book and Chapter 3, and went to the West.", "NG", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "expected"), NAMES, ids=[row[0][:40] for row in NAMES])
def test_names(gazetteer: Gazetteer, text: str, country: str | None, expected: list[str]) -> None:
    found = places.find(text, gazetteer=gazetteer, country=country)
    assert [mention.text for mention in found if mention.form == "name"] == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Shells hit the towns of Dogo, Bara and Tene.", "ML", ["Dogo, Bara and Tene"]),
        ("Rockets fell on al-Sabil, Mugam and Sahar neighborhoods.", "SY", ["al-Sabil, Mugam and Sahar"]),
        ("Raids struck Aleppo Idlib and Homs on Sunday.", "SY", ["Aleppo Idlib and Homs"]),  # a wire without commas
        ("Fighting went on in Mopti and Gao.", "ML", ["Mopti and Gao"]),
        ("Blasts shook Gao, Mali.", "ML", []),  # one place with its country
        ("Shells hit the neighborhoods of al-Sabil Mugam and al-Sahar.", "SY", ["al-Sabil Mugam and al-Sahar"]),
        ("Gunmen raided Azaz, Aleppo, and Saraqa, Idlib.", "SY", ["Azaz, Aleppo, and Saraqa"]),
        ("Shells fell on Dogo and Tene in the western countryside of Mopti.", "ML", ["Dogo and Tene"]),
        ("Mines killed ten in Homs, Aleppo and the Syrian south.", "SY", ["Homs, Aleppo and the Syrian south"]),
        # the state that they lie in is none of them
        ("Blasts shook Dogo village in Gao region Mali.", "ML", []),
        ("Calm in Gao\nMopti was shelled.", "ML", []),  # a line ends a list
        ("Rebels fled Sitio Gabunan, Barangay Dumalagi in Bukidnon.", "PH", []),  # the second holds the first
        ("Rebels fled Barangay Gabunan and Barangay Dumalagi.", "PH", ["Barangay Gabunan and Barangay Dumalagi"]),
    ],
)  # fmt: skip
def test_lists(gazetteer: Gazetteer, text: str, country: str, expected: list[str]) -> None:
    found = places.find(text, gazetteer=gazetteer, country=country)
    lists = [mention for mention in found if mention.form == "list"]
    assert [mention.text for mention in lists] == expected
    assert all(len(mention.parts) > 1 for mention in lists)


def test_names_of_actors_are_no_places(gazetteer: Gazetteer) -> None:
    text = "The Azaz Lions shelled the village of Azaz, and in Syria nobody minded."
    actor = _Actor(Span(4, 14))
    found = places.find(text, gazetteer=gazetteer, country="SY", actors=[actor])
    assert [mention.text for mention in found if mention.form == "name"] == ["Azaz", "Syria"]


def test_villages_are_no_actors(gazetteer: Gazetteer) -> None:
    text = "Nine died around Azaz and in the vicinity of the village of Maan Shamal. The Front of Maan Shamal fled."
    spans = [Span(*(text.index("Maan Shamal"),) * 2), Span(text.index("Front"), len(text) - 6)]
    spans[0] = Span(spans[0].start, spans[0].start + 11)
    found = places.find(text, gazetteer=gazetteer, country="SY", actors=[_Actor(span) for span in spans])
    assert [mention.text for mention in found if mention.form == "name"] == ["Azaz", "Maan Shamal"]


def test_parts_of_states_and_lakes_are_no_actors(gazetteer: Gazetteer) -> None:
    text = "Mali said its jets struck Syria, northern Mali and the shore of Lake Mali."
    actors = [_Actor(Span(at, at + 4)) for at in (0, text.index("Mali and"), text.index("Mali."))]
    found = places.find(text, gazetteer=gazetteer, country="SY", actors=actors)
    assert [mention.text for mention in found if mention.form == "name"] == ["Syria", "northern Mali", "Lake Mali"]
