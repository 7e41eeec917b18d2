"""The page of disagreements in a real browser: filters by topic, kind, report and words; a view has an address."""

from __future__ import annotations

import shutil

import pytest

from warledger.evaluation.compared.comparison import compare
from warledger.evaluation.differences.page import parts

from .coder import event, figure, sheet

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is on the PATH")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    golds = [
        sheet([figure(by="Red Guard", place="Tel Orun")], [event()], id="a", title="<b>First</b>"),
        sheet([figure("wounded", 4, 4, "Four soldiers were wounded")], id="b"),
    ]
    others = {"a": sheet([figure(place="Dar Saiq")], [event()], id="a"), "b": sheet([], [event("clash")], id="b")}
    file = tmp_path_factory.mktemp("page") / "differences.html"
    file.write_text("".join(parts(compare(golds, others), gold="anna", other="ben")), encoding="utf-8")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        page = browser.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.address = file.as_uri()
        yield page
        assert problems == []
        browser.close()


# what is chosen, and the topics of the cards that stay
FILTERS = [
    ({}, ["by place", "missed", "extra"]),
    ({"topic": "place"}, ["by place"]),
    ({"kind": "event"}, ["extra"]),
    ({"report": "2"}, ["missed", "extra"]),
    ({"report": "2", "kind": "figure"}, ["missed"]),
    ({"words": "red guard"}, ["by place"]),
    ({"words": "nowhere"}, []),
]


@pytest.mark.parametrize(("chosen", "left"), FILTERS)
def test_filters(tab, chosen, left):
    tab.goto("about:blank")
    tab.goto(tab.address)
    for name, value in chosen.items():
        (tab.fill if name == "words" else tab.select_option)(f"#{name}", value)
    shown = tab.eval_on_selector_all("article:not([hidden])", "cards => cards.map(card => card.dataset.topics)")
    assert shown == left
    sections = tab.eval_on_selector_all("section.report:not([hidden])", "all => all.length")
    assert sections == (0 if not left else 2 if not chosen else 1)


def test_a_view_is_found_again_by_its_address(tab):
    tab.goto("about:blank")
    tab.goto(tab.address + "#topic=place")
    assert tab.input_value("#topic") == "place"
    assert tab.inner_text("#shown") == "1 of 3 shown"
