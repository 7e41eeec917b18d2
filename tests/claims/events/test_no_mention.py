"""Words of fighting that state no event, and sentences that need no parse."""

from __future__ import annotations

import pytest

from warledger.claims.events import could_hold
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.one_event import selection
from warledger.claims.events.one_event.distinct import cluster

from .mentions import mentions_of

NO_EVENT = [
    # who is brought to be treated is not driven from home; words and support are withdrawn from no ground
    "Three gendarmes were evacuated to the regional hospital.",
    "Five wounded soldiers were evacuated by helicopter to Bamako.",
    "The army evacuated its dead and wounded from Kidal.",
    "The witness withdrew his accusations against the mayor.",
    "Then someone pulled out a gun.",
    "He pulled a machete out of his bag.",
    "The opposition withdrew from the talks in Juba.",
    "The judge signed arrest orders for two colonels.",
    "The ceasefire monitors said that they went to Hodeida.",
    "The two sides agreed on an end to the hostilities in Tigray.",
    "Marines executed the plan of the general staff.",
    "The captain scored twice and was named player of the season.",
    "Attack helicopters arrived at the air show.",
    "A detention centre stands on the edge of Goma.",
    "He took the bus to Cali.",
    "The minister brought down prices and captured the mood.",
    "She dropped the case and used the time to rest.",
    "The mayor left the town hall, and police found a body in the river.",
    "The storm left the town in ruins.",
    "No one was killed in Kidal.",
    "Nobody has been arrested.",
    "The mayor was almost killed.",
    # a bomb that did not go off
    "The device was found by soldiers before it exploded.",
    # fights of courts, votes, words and illness
    "The custody battle over the boy is over.",
    "Two sisters are locked in a legal battle.",
    "He lost a long battle with cancer.",
    "Lawmakers clashed over the bill.",
    "The economist was bombarded with questions.",
    "The senator launched a verbal attack on a rival.",
    # what is shot with a camera, and what soldiers wear and are
    "A video purportedly shot in the Tilo neighbourhood showed a room filled with bodies.",
    "Footage that was shot by a resident of Kadugli showed smoke over the market.",
    "A reporter shot the video from the roof of a school in Goma.",
    "The picture shows a man in combat fatigues beside the road.",
    "Combat troops arrived in Bunia.",
    # what is done again and again, of no day
    "Saada has regularly been targeted by air strikes.",
    "Boko Haram has attacked the town before.",
    "The Houthis have shelled the city in the past.",
    "Gunmen often attack convoys on the road.",
    "The militias who attack posts in the area are based at a farm.",
    "The camp has repeatedly been shelled.",
    "The militants released images of captured soldiers.",
    # what courts issue
    "Arrest warrants were issued for two militia leaders in Goma.",
    # what is fought without arms
    "The custody battle went on in Orrinville.",
    "The girl's uncles are fighting for permanent custody.",
    "Four men are fighting for their lives in a clinic.",
    "A court battle over the mine followed.",
    "The envoy renewed his push for Sudan to admit inspectors.",
    "Their push for talks in Goma failed.",
    "Volunteers were fighting fires around Kharvat.",
    "The union has taken the position that the talks are pointless.",
    "The boy's relatives have fought to keep him in Miami.",
    "Lawyers for the miners are fighting in the courts of Lima.",
    "The company engaged in illegal trade in Goma.",
    # who somebody is, and no battle
    "The council, which is fighting the junta, met in Besh.",
    "The rebels have been fighting corruption.",
    "Talks were held with groups fighting in Sudan's complex civil war.",
    "The mayor spoke of militias that refused talks and continue to fight alongside the RSF.",
    "The jihadists, who are also making rapid advances in Niger, hold the mine.",
    # a tally of years
    "The civil war has killed more than 20,000 people.",
    # nobody's attack
    "Three officers were killed when their helicopter crashed near Kidal.",
    "Nine miners were killed in a plane crash near Bunia.",
    # what takes over a town without men, and what is burned in protest
    "A wave of violence has taken over the city of Culiacan.",
    "Students burned tyres on the road to Nairobi.",
    "The crowd burned flags in Pristina.",
    "Customs announced the seizure of documents and power.",
    # what is set off that doesn't explode
    "The coup of 2014 set off a civil war.",
    "The verdict set off a manhunt in Lima.",
    # the dead are carried off
    "The two bodies were taken away by the troops.",
    # those who did it run away
    "The rebels fled to Besh.",
    "The paid assassins fled on a motorcycle.",
    "The hitmen fled on a motorcycle.",
    "The woman fled and sought refuge in a school in Nairobi.",
    # what breaks apart, and what hangs down
    "The airliner broke into six pieces near Kano.",
    "They found him in Kano with his arms hanging.",
    "Three prisoners escaped.",
    # nobody takes ground
    "The minister was expelled from the party.",
    "Two diplomats were expelled from Goma.",
    "Rebels drove to Goma from Bukavu.",
    "The fire in the market is now under control.",
    "The rebels control the north of the country.",
    "The general now holds the post of governor.",
    "Troops have driven the rebels from several towns in recent weeks.",
    "The army now controls most of the country.",
    "The group was driven out of the capital in 2011.",
    # a war that goes on
    "The group is fighting the government in a bid to impose its law.",
    "The rebels have been battling the army since 2012.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_other_uses_of_the_words_are_no_mention(text: str) -> None:
    assert mentions_of(text) == []


GOING_ON = [
    # (report, whether all that it tells of a clash is a war that goes on)
    ("The town lies where the army is fighting the rebels in Sirte.", True),
    ("Nine rebels were killed in fighting near Sirte.", True),
    ("The army clashed with the rebels near Sirte.", False),
    ("The army clashed with the rebels. Fighting went on near Sirte.", False),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_a_war_that_goes_on_is_told_from_a_clash(text: str, expected: bool) -> None:
    clusters = [c for c in cluster(report_kinds.resolve(mentions_of(text)), text) if c.type == "clash"]
    assert [bool(row["fighting only"]) for row in selection.features(clusters, text)][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"), [("Rebels ambushed a patrol.", True), ("The sun rose.", False), ("", False)]
)
def test_sentences_without_a_trigger_need_no_parse(text: str, expected: bool) -> None:
    assert could_hold(text) is expected
