"""A text in, its sentences out: (text, sentences); zones; offsets that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warledger.claims.text.sentences import sentences

SPLITS = [
    ("Shells fell on Toretsk. Nobody was hurt.", ["Shells fell on Toretsk.", "Nobody was hurt."]),
    ("Who fired? Nobody knows! The shelling went on...", ["Who fired?", "Nobody knows!", "The shelling went on..."]),
    (
        "“We fled,” she said. “They came at dawn.” Then silence.",
        ["“We fled,” she said.", "“They came at dawn.”", "Then silence."],
    ),
    # abbreviations, initials, decimals, times
    ("Lt. Col. Daw said on Feb. 3 that U.S. drones hit St. Marie.", None),
    ("Gen. A. B. Musa was killed.", None),
    ("Troops met rebels in Brgy. Sua on Monday.", None),
    ("About 1.5 million people fled.", None),
    ("The raid began at 4 a.m. Two men died.", ["The raid began at 4 a.m.", "Two men died."]),
    # paragraphs
    ("BOGOTA\n\nTwo died\nFive were hurt.", ["BOGOTA", "Two died", "Five were hurt."]),
    ("- 12 soldiers\n- 3 civilians", ["- 12 soldiers", "- 3 civilians"]),
    ("1. Four farmers\n2. Two soldiers", ["1. Four farmers", "2. Two soldiers"]),
    # text that lost its spaces or holds a wiki's headings
    ("They fled.The army came.", ["They fled.", "The army came."]),
    (
        "NATO offices are located.22 people were killed in this attack.",
        ["NATO offices are located.", "22 people were killed in this attack."],
    ),
    ("They fired a cal.22 rifle at page.2 of it.", ["They fired a cal.22 rifle at page.2 of it."]),
    ("Six were hurt.==Aftermath==One officer resigned.", ["Six were hurt.", "==Aftermath==One officer resigned."]),
    (
        "Shells fell on Taiz city According to police two people died.",
        ["Shells fell on Taiz city", "According to police two people died."],
    ),
    ("Nine Killed in Taiz According to Police", None),
    # a headline glued to its report with no more than the wire's name and the day between them
    (
        "Nine killed in Taiz raid Monitor AFP Friday 24 Oct 2014 Nine women died on Friday.",
        ["Nine killed in Taiz raid Monitor AFP Friday 24 Oct 2014", "Nine women died on Friday."],
    ),
    ("He told AFP Friday 24 Oct 2014 was his last day.", None),
    ("   \n \n", []),
    ("", []),
    # whose a picture is ends its caption, which has no full stop; whose the report is ends nothing
    (
        "A man passes burning tyres in Omdurman on Monday (Wire Photo) Ten people were killed.",
        ["A man passes burning tyres in Omdurman on Monday (Wire Photo)", "Ten people were killed."],
    ),
    (
        "Men flee Goma. (Radio World and Agencies) A bomb killed six people.",
        ["Men flee Goma.", "(Radio World and Agencies)", "A bomb killed six people."],
    ),
    ("KYIV (Wire) Ten people were killed.", None),
    ("The photo (a handout) shows Kona.", None),
    ("The images (Photo: A. Deka) were taken in Kona.", None),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS, ids=[row[0][:50] for row in SPLITS])
def test_where_sentences_end(text: str, expected: list[str] | None) -> None:
    assert [s.text for s in sentences(text)] == ([text] if expected is None else expected)


def test_the_body_starts_where_it_is_said_to() -> None:
    text = "MARADI (Wire) - Gunmen came. They left."
    assert [s.text for s in sentences(text, start=text.index("Gunmen"))] == ["Gunmen came.", "They left."]


def test_paragraphs_are_numbered_and_their_first_sentence_opens_them() -> None:
    found = sentences("One fell. Two fell.\n\nThree fell.")
    assert [(s.paragraph, s.opens) for s in found] == [(0, True), (0, False), (2, True)] or [
        (s.paragraph, s.opens) for s in found
    ] == [(0, True), (0, False), (1, True)]


LINKS = [
    # (text, sentences of links to other stories, sentences in which such run into the report)
    (
        "Two died.\nThe mayor spoke.\nThe road is shut.\nRead more: Ten killed in Ituri\nFive hurt in Beni",
        ["Read more: Ten killed in Ituri", "Five hurt in Beni"],
        [],
    ),
    # the report goes on in a line with a full stop, or in a list
    (
        "Two died in Goma.\nRelated: Army jets strike Beni\nFive men were held on Monday.",
        ["Related: Army jets strike Beni"],
        [],
    ),
    ("See also: Ten killed in Ituri\n- two farmers hurt\n- a bridge blown up", ["See also: Ten killed in Ituri"], []),
    # text that lost its line breaks
    (
        "Two died. The mayor spoke. Source Wire Related News Bomb kills nine in Ituri",
        ["Related News Bomb kills nine in Ituri"],
        [],
    ),
    ("Two died in Goma. Read more: Jets strike Beni. The mayor spoke.", ["Read more: Jets strike Beni."], []),
    ("Two died in Goma. Views 143 Related Army jets strike Beni", ["Related Army jets strike Beni"], []),
    ("Two died in Goma. ... 87 Related Army jets strike Beni", ["Related Army jets strike Beni"], []),
    ("Two died in Goma. ... 110 Topic Fighting in Ituri (61) Related Jets hit Beni", ["Related Jets hit Beni"], []),
    (
        "Two died. Related News | Jets strike Beni | Six held in Goma A car bomb killed nine men on Monday. Two fled.",
        ["Related News | Jets strike Beni", "Six held in Goma"],
        [],
    ),
    (
        "Views 9 Related Jets strike Beni Six held in Goma At least nine people died when a bomb went off on Monday.",
        ["Related Jets strike Beni Six held in Goma"],
        [],
    ),
    (
        "Two died. Read also Jets strike Beni Six held in Goma Police officers said on Monday that nine people had "
        "died when a bomb went off in a market.",
        [],
        [
            "Read also Jets strike Beni Six held in Goma Police officers said on Monday that nine people had died when "
            "a bomb went off in a market."
        ],
    ),
    # words that are labels with a mark alone
    ("Two died in Goma.\nREAD | Army jets strike Beni\nFive men were held.", ["READ | Army jets strike Beni"], []),
    ("Two died in Goma. Watch: Jets strike Beni. The mayor spoke.", ["Watch: Jets strike Beni."], []),
    ("Read the list, he said. Watch him. Nine died.", [], []),
    # no labels
    ("Related violence killed two men. The police asked people to read more and see also what others say.", [], []),
    ("He read more of the list. Nine more on this road died.", [], []),
]


@pytest.mark.parametrize(("text", "links", "mixed"), LINKS, ids=[row[0][:50] for row in LINKS])
def test_links_to_other_stories_are_not_the_body(text: str, links: list[str], mixed: list[str]) -> None:
    found = sentences(text)
    assert [s.text for s in found if s.zone == "related"] == links
    assert [s.text for s in found if s.zone == "mixed"] == mixed


TAGS = [
    # (text, the list of tags, what follows it)
    (
        "Nine died, a doctor said. Tags Mali Gao army air raids At least nine people died when jets hit Gao.",
        "Tags Mali Gao army air raids",
        "At least nine people died when jets hit Gao.",
    ),
    (
        "Nine died. Tags Myanmar Sagaing junta Resistance fighters have shelled a base in Monywa.",
        "Tags Myanmar Sagaing junta",
        "Resistance fighters have shelled a base in Monywa.",
    ),
    (
        "Nine died. Tags Nigeria Borno Boko Haram Nigerian Air Force jets bombed a camp in Sambisa.",
        "Tags Nigeria Borno Boko Haram",
        "Nigerian Air Force jets bombed a camp in Sambisa.",
    ),
    (
        "Nine died. Tags Yemen Taiz blockade A shell struck a school in Taiz.",
        "Tags Yemen Taiz blockade",
        "A shell struck a school in Taiz.",
    ),
    ("Nine died in Goma.\nTags: Congo, M23, North Kivu", "Tags: Congo, M23, North Kivu", None),
    ("Rebels Retake Toribio Tags Colombia dissidents Cauca", "Tags Colombia dissidents Cauca", None),
    ("Nine died in Goma.\nFiled under: Congo, M23", "Filed under: Congo, M23", None),
    # tags that somebody wears, or that the report tells of
    ("Tags were found on nine bodies in Bakhmut. The army took them.", None, None),
    ("The dog tags of nine men lay in Bakhmut. Tags of two more are missing.", None, None),
]


@pytest.mark.parametrize(("text", "tags", "behind"), TAGS, ids=[row[0][:50] for row in TAGS])
def test_lists_of_tags_are_apart(text: str, tags: str | None, behind: str | None) -> None:
    found = sentences(text)
    listed = [s for s in found if s.zone == "tags"]
    assert [s.text for s in listed] == ([] if tags is None else [tags])
    assert all(text[s.start : s.end] == s.text for s in found)
    assert [s.index for s in found] == list(range(len(found)))
    if listed:
        assert [s.text for s in found[listed[0].index + 1 :]] == ([] if behind is None else [behind])


CAPTIONS = [
    # (text, what is a caption or its credit)
    (
        "A boy walks past burning tyres in Omdurman on July 9 (Wire Photo) Ten people were killed in Bahri.",
        ["A boy walks past burning tyres in Omdurman on July 9 (Wire Photo)"],
    ),
    (
        "Villagers inspect a burnt house in Solhan in June 2021. (Sahel World and Agencies) Gunmen came at dawn.",
        ["Villagers inspect a burnt house in Solhan in June 2021.", "(Sahel World and Agencies)"],
    ),
    (
        "The governor spoke. Smoke is seen over Marawi on May 28 2017. REUTERS/Ana Cruz We fled at once, he said.",
        ["Smoke is seen over Marawi on May 28 2017.", "REUTERS/Ana Cruz"],
    ),
    (
        "Ten died in Kyiv. (Photo Heavy smoke billows after a strike on Lviv in March. by Wire)",
        ["(Photo Heavy smoke billows after a strike on Lviv in March. by Wire)"],
    ),
    # a credit that is glued to the sentence behind it, after a caption and after what tells
    (
        "Five died in Izyum. Rescuers look for survivors of a strike on Lyman on May 6 2022. (Reuters) A bomb hit.",
        ["Rescuers look for survivors of a strike on Lyman on May 6 2022."],
    ),
    ("Five died in Izyum. (Reuters) A bomb hit the town on Monday.", []),
    # what is told in a relative clause of who is to be seen
    (
        "A boy who was injured in a bomb blast on Saturday sits in a tent in Maiduguri (Wire Photo) Ten died in Gwoza.",
        ["A boy who was injured in a bomb blast on Saturday sits in a tent in Maiduguri (Wire Photo)"],
    ),
    (
        "A woman whose husband was killed in a raid stands by her house in Bakhmut (Wire Photo) Ten died in Izyum.",
        ["A woman whose husband was killed in a raid stands by her house in Bakhmut (Wire Photo)"],
    ),
    (
        "A man wounded in a car bomb attack lies in a hospital in Kabul (Wire Photo) Ten died in Herat.",
        ["A man wounded in a car bomb attack lies in a hospital in Kabul (Wire Photo)"],
    ),
    # the clause above tells, or a headline without "was"
    ("A guard who was hurt said that troops fire a gun as people watch (Wire Photo) Ten died in Taiz.", []),
    ("A guard injured in Taiz blast as crowds gather (Wire Photo) Ten died in Aden.", []),
    # a credit behind what tells of the event
    ("Ten people were killed in Mosul. (Iraq World and Agencies) Two more died.", ["(Iraq World and Agencies)"]),
    ("The toll could rise as many are hurt. (Wire Archive) A bomb hit Cotabato.", ["(Wire Archive)"]),
    ("Shells kill ten as people wait for bread in Taiz (Wire Photo) They fell at noon.", []),
    # what tells in the present without a credit, and who told the report
    ("People walk for days to reach Adre. Ten died on the way.", []),
    ("Fighters hold the bridge. Ten died there. (Source: Sela Coalition and Agencies)", []),
]


@pytest.mark.parametrize(("text", "captions"), CAPTIONS, ids=[row[0][:50] for row in CAPTIONS])
def test_captions_of_pictures_are_apart(text: str, captions: list[str]) -> None:
    assert [s.text for s in sentences(text) if s.zone == "caption"] == captions


def test_what_a_page_prints_behind_a_report_is_not_the_body() -> None:
    text = "Two died.\nThe mayor spoke.\nThe road is shut.\nTags: Goma, army\nSign up for news."
    assert [s.zone for s in sentences(text)] == ["body", "body", "body", "tags", "furniture"]


_WORDS = st.lists(st.sampled_from(["Related", "News", "Read more", ": ", " | ", " ", ".", "\n", "A", "b", "7"]))


@example("Related:0 | |")
@example("Related\x1f|")
@given(
    st.text(alphabet=st.sampled_from("aB.!?\n “”'=1 *-"), max_size=200) | st.text(max_size=200) | _WORDS.map("".join)
)
def test_any_text_gives_ordered_spans_that_are_its_words(text: str) -> None:
    at = 0
    for number, sentence in enumerate(sentences(text)):
        assert sentence.index == number
        assert at <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        at = sentence.end


@pytest.mark.parametrize("unit", ["a", "a. ", ". ", "\n", "1.", "(", "“"])
def test_a_megabyte_is_split_in_a_moment(unit: str) -> None:
    import time

    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    sentences(text)
    assert time.process_time() - began < 5
