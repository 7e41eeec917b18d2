"""What a person sees on a terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from warledger.exports import terminal
from warledger.records import Figure, Incident, SourceFigure


def shown(*items, width: int = 180, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, highlight=False, force_terminal=colour, color_system="truecolor" if colour else None
    )
    for item in items:
        console.print(item)
    return out.getvalue()


def test_a_table_says_everything_of_a_claim(coding):
    text = shown(terminal.claims_table(coding.claims))
    for words in (
        "shelling",
        "killed",
        "at least 12",
        "people",
        "Blue Hills Liberation Army",
        "hospital source",
        "Kadugli",
        "3 Mar 2024",
    ):
        assert words in text


def test_the_title_says_that_a_report_is_invented(coding, silent):
    assert "invented" in shown(terminal.title(coding.report, coding.claims))
    assert "invented" not in shown(terminal.title(silent.report, silent.claims))
    assert "0 claims" in shown(terminal.title(silent.report, silent.claims))


def test_highlighting_keeps_the_text_and_numbers_its_figures(coding):
    plain = terminal.highlighted(coding.report, coding.claims).plain
    assert plain.replace("[1]", "").replace("[2]", "") == coding.report.text
    assert "[2]killing at least 12" in plain


def test_words_are_in_their_fields_colour(coding):
    text = terminal.highlighted(coding.report, coding.claims)
    styles = {text.plain[span.start : span.end]: span.style for span in text.spans}
    assert styles["a hospital source"] == terminal.STYLES["source"]
    assert styles["Kadugli"] == terminal.STYLES["place"]


def test_a_reports_own_escapes_and_markup_are_not_obeyed(hostile):
    text = shown(
        terminal.highlighted(hostile.report, hostile.claims),
        terminal.claims_table(hostile.claims),
        terminal.title(hostile.report, []),
    )
    assert "\x1b" not in text
    assert "<b>" in text


def test_square_brackets_are_words_and_not_markup(coding):
    report = coding.report.model_copy(update={"text": "[bold]he said[/bold] [red]"})
    assert "[bold]he said[/bold] [red]" in shown(terminal.highlighted(report, []))
    claim = coding.claims[1].model_copy(update={"side": "[red]Guard[/]"})
    assert "[red]Guard[/]" in shown(terminal.claims_table([claim]))


@pytest.mark.parametrize("width", [60, 80, 129, 130, 200])
def test_a_table_of_any_width_holds_every_value_whole(coding, width):
    text = " ".join(shown(terminal.claims_table(coding.claims, width=width), width=width).split())
    for words in ("at least 12", "people", "civilians"):
        assert words in text
    assert "…" not in text
    assert max(map(len, shown(terminal.claims_table(coding.claims, width=width), width=width).splitlines())) <= width


def test_a_part_says_of_which_whole(coding):
    part = coding.claims[1].model_copy(
        update={"claim": "c_3", "part_of": "c_2", "status": "denied", "scope": "background"}
    )
    assert "killed (denied, background, part of 2)" in shown(
        terminal.claims_table([*coding.claims, part], width=200), width=200
    )


def test_beside_is_side_by_side_only_where_there_is_room(coding):
    wide, narrow = (shown(terminal.beside(coding, width=width), width=width) for width in (180, 110))
    assert any("Rockets" in line and "what" in line for line in wide.splitlines())
    assert not any("Rockets" in line and "what" in line for line in narrow.splitlines())


def test_explained_gives_rule_and_the_other_candidates(coding):
    text = shown(terminal.explained(coding))
    assert "says: hospital source  by attribution.said; else none (0.20)" in text
    assert "“killing at least 12 people”" in text


def test_incidents_show_what_each_source_says_of_killed_and_wounded():
    def total(effect, *said, **values):
        voices = tuple(SourceFigure(source=who, low=low, high=high, reports=("a",)) for who, low, high in said)
        return Figure(effect=effect, policy="representative", by_source=voices, **values)

    killed = total("killed", ("[b]Police[/b]", 8, 8), ("Relief\x1b[2J", 12, None), low=8, best=8, high=12)
    wounded = total("wounded", (None, None, 30), ("[b]Police[/b]", 20, 30), low=20, best=30, high=30)
    one = Incident(incident="i_1", event="bombing", reports=("a", "b"), sources=3, figures=(killed, wounded))
    text = shown(terminal.incidents_table([one]))
    assert "\x1b" not in text
    rows = [" ".join(line.split()) for line in text.splitlines()]
    for row in (
        "day unknown · place unknown · bombing · 2 reports, 3 voices 8 (8 to 12) 30 (20 to 30)",
        "[b]Police[/b] 8 20 to 30",
        "the report itself up to 30",
    ):
        assert row in rows
    assert any(row.startswith("Relief") and row.endswith("at least 12") for row in rows)


def test_incidents_fit_a_narrow_terminal_with_their_sources_on_one_line():
    who = "a local relief volunteer and a doctor"
    voice = SourceFigure(source=who, low=126, high=None, reports=("a",))
    killed = Figure(effect="killed", policy="representative", by_source=(voice,), low=100, best=112, high=126)
    one = Incident(incident="i_1", event="ground_assault", reports=("a", "b"), sources=1, figures=(killed,))
    lines = shown(terminal.incidents_table([one]), width=80).splitlines()
    assert max(map(len, lines)) <= 80
    assert any(line.startswith(f"  {who}") and line.rstrip().endswith("at least 126") for line in lines)
