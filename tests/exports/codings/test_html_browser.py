"""The page in a real browser: a claim lights its words; keyboard, filter and links work; nothing breaks out."""

from __future__ import annotations

import shutil

import pytest

from warledger.exports.codings import html

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is on the PATH")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def tab(browser, coding, hostile, silent, tmp_path_factory):
    """One tab for all tests, with what went wrong in it."""
    file = tmp_path_factory.mktemp("page") / "reports.html"
    with file.open("w", encoding="utf-8") as out:
        html.write([coding, hostile, silent], out)
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: problems.append(request.url) if not request.url.startswith("file:") else None)
    yield page, file.as_uri(), problems
    page.close()


@pytest.fixture
def page(tab):
    page, address, problems = tab
    page.goto("about:blank")
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    page.goto(address)
    problems.clear()
    yield page
    assert problems == []


def lit(page) -> dict[str, str]:
    """The words that are lit, with the class of their field."""
    return dict(page.eval_on_selector_all(".lit", "nodes => nodes.map(node => [node.textContent, node.dataset.lit])"))


FIGURE = {
    "Kadugli": "f-place",
    "on Sunday": "f-date",
    "killing at least 12 ": "f-figure",
    "people": "f-counted",
    "a hospital source": "f-source",
}


def test_nothing_is_lit_at_first(page):
    assert lit(page) == {}


def test_hovering_a_claim_lights_its_words_and_leaving_puts_them_out(page):
    page.hover("#r1-2")
    assert lit(page) == FIGURE
    page.hover("h1")
    assert lit(page) == {}


def test_each_field_has_a_colour_of_its_own(page):
    page.hover("#r1-2")
    colours = page.eval_on_selector_all(".lit", "nodes => nodes.map(node => getComputedStyle(node).backgroundColor)")
    assert len(set(colours)) == len(FIGURE)
    assert "rgba(0, 0, 0, 0)" not in colours


def test_another_claim_lights_other_words(page):
    page.hover("#r1-2")
    page.hover("#r1-1")
    assert "a hospital source" not in lit(page)
    assert lit(page)["Rockets hit the market"] == "f-event"


def test_hovering_words_marks_the_claims_that_use_them(page):
    used = "nodes => nodes.map(node => node.id)"
    page.hover("text=a hospital source")
    assert page.eval_on_selector_all(".claim.uses", used) == ["r1-2"]
    page.hover(".m:text('Kadugli')")
    assert page.eval_on_selector_all(".claim.uses", used) == ["r1-1", "r1-2"]


def test_a_click_pins_and_a_second_lets_go(page):
    page.click("#r1-2 button")
    page.hover("#r1-1")
    assert lit(page) == FIGURE
    assert page.get_attribute("#r1-2 button", "aria-pressed") == "true"
    page.click("#r1-2 button")
    assert page.get_attribute("#r1-2 button", "aria-pressed") == "false"


def test_the_keyboard_does_all_that_the_mouse_does(page):
    page.focus("#r1-1 button")
    assert lit(page)["Rockets hit the market"] == "f-event"
    page.keyboard.press("ArrowDown")
    assert lit(page) == FIGURE
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    assert lit(page) == FIGURE
    page.keyboard.press("Escape")
    assert lit(page)["Rockets hit the market"] == "f-event"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "filter"


def test_the_filter_hides_other_reports_and_counts(page):
    page.fill("#filter", "HOSPITAL kadugli")
    page.wait_for_selector("#shown:text-is('1 of 3 reports')")
    assert page.is_visible("#r1")
    assert not page.is_visible("#r3")
    page.fill("#filter", "")
    page.wait_for_selector("#shown:text-is('3 of 3 reports')")
    page.check("#with-claims")
    assert page.text_content("#shown") == "2 of 3 reports"


def test_a_link_from_the_table_of_figures_pins_its_claim(page):
    page.click(".figures summary")
    page.click(".figures a[href='#r1-2']")
    page.wait_for_selector("#r1-2 button[aria-pressed=true]")
    assert lit(page) == FIGURE


def test_a_hostile_report_runs_nothing_and_is_shown_as_it_is(page):
    assert page.evaluate("window.broken") is None
    assert "</script><script>window.broken = 1</script>" in page.text_content("#r2 .text")
    page.hover("#r2-1")
    assert lit(page) == {"killed 3": "f-figure"}


def test_dark_and_light(page):
    colour = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(colour)
    page.click("#theme")
    assert page.evaluate(colour) != light
    page.click("#theme")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) == light  # what was chosen beats the system's


def test_invented_reports_are_marked(page):
    assert page.is_visible("#r1 .invented >> nth=0")
    assert page.query_selector("#r3 .invented") is None


def test_print_leaves_out_the_controls(page):
    page.emulate_media(media="print")
    assert not page.is_visible(".tools")
    assert page.is_visible("#r1 .text")
