import pytest
from fastapi.testclient import TestClient

from api_gateway.agent import create_agent
from api_gateway.agents import AGENTS

PREMISE = (
    "In the winter of 1820 Ada sails from Harrow. She looks for her brother Bran, but the sea is frozen. "
    "A storm breaks the mast. Ada walks on."
)
ODD = [
    *(" ", "\n", "…", "word", "1", "?!", "А б. В г.", "x" * 100_000, "a " * 50_000, "In A" * 25_000, "3 a" * 33_000, " " * 100_000),
    " ".join(f"In Name{number:x} is {number} x{number:x}s." for number in range(3500)),
]


def work(name, text, context=()):
    return AGENTS[name].work(text, list(context))


@pytest.mark.parametrize("name", AGENTS)
def test_the_http_face(name):
    client = TestClient(create_agent(name))
    assert client.get("/health").json() == {"status": "ok", "service": name}
    first, second = (client.post("/run", json={"text": PREMISE, "context": ["Bran is lost."]}).json() for _ in "12")
    assert first == second
    assert first["agent"] == name and first["text"]
    assert client.post("/run", json={"text": ""}).status_code == 422


@pytest.mark.parametrize("name", AGENTS)
@pytest.mark.parametrize("text", ODD)
def test_odd_texts_do_no_harm(name, text):
    result, notes = work(name, text)
    assert isinstance(result, str) and isinstance(notes, list)


def test_worldsmith():
    assert work("worldsmith", "In Old Harrow, near the Sound, in the winter of 1820.") == (
        "Places: Old Harrow, Sound\nTimes: winter, 1820",
        [],
    )
    assert work("worldsmith", "A door opens in May.")[1] == ["Where does it happen?", "When does it happen?"]


def test_plotmaster():
    assert work("plotmaster", PREMISE) == ("She looks for her brother Bran | BUT | the sea is frozen", ["1 turn found"])
    assert "no turn" in work("plotmaster", "All is well.")[1][0]


def test_outliner():
    assert work("outliner", PREMISE)[0].splitlines() == [
        "Act 1: Setup",
        "- In the winter of 1820 Ada sails from Harrow.",
        "Act 2: Confrontation",
        "- She looks for her brother Bran, but the sea is frozen.",
        "- A storm breaks the mast.",
        "Act 3: Resolution",
        "- Ada walks on.",
    ]
    assert work("outliner", "One line.")[1] == [f"Act {n} is empty: the premise has 1 sentence" for n in (2, 3)]


def test_director():
    text, notes = work("director", 'Ada ran. "Stop!" he cried. Later the rain came down on the roofs of the old town.')
    assert text.split("\n")[0] == "Scene 1 (fast)"
    assert "Scene 2 (steady)\nLater the rain" in text
    assert notes == ["2 scenes, 1 of 3 sentences with speech"]


def test_characterexpert():
    text, notes = work("characterexpert", "Ada met Bran in Harrow. Ada said nothing.", ["Ada is a captain."])
    assert text == "Ada: 2 mentions, speaks\nBran: 1 mention"
    assert notes == ["Bran is new: not in the context"]


def test_worldbuilder():
    text, notes = work("worldbuilder", "The harbour has two gates. It is cold.", ["The harbour is old."])
    assert text == "Harbour: is old; has two gates"
    assert notes == ["1 entries"]


def test_writer_takes_what_the_outliner_gives():
    outline, _ = work("outliner", PREMISE)
    text, notes = work("writer", outline)
    assert text.replace("\n\n", " ") == PREMISE
    assert notes == ["3 paragraphs, 4 sentences"]
    assert work("writer", "1. the door opens\n* nobody is there")[0] == "The door opens. Nobody is there."


def test_critic():
    measures, notes = work("critic", "The lamp burned. The lamp smoked. The lamp died. The lamp fell.")
    assert measures == "4 sentences, 12 words, 3.0 words a sentence (spread 0.0), 6 different words"
    assert notes == [
        "All sentences are about as long as each other.",
        "'lamp' comes 4 times",
        "Three sentences in a row open with 'the'",
    ]
    assert work("critic", "word " * 31)[1][0].startswith("31 words in one sentence")


def test_factchecker():
    text, _ = work("factchecker", "Nine ships left. Ada was born in 1822.", ["The 12 ships wait.", "Ada was born in 1820."])
    assert text == "ship: 12 or 9?\nAda born: 1820 or 1822?"
    assert work("factchecker", "Three ships left. The 3 ships sank in 1820.")[0] == "No contradiction found."


def test_rewriter():
    text, notes = work("rewriter", "Very really old ships, due to the fact that the the mast  broke. In order to utilize it, wait.")
    assert text == "Old ships, because the mast broke. To use it, wait."
    assert notes == [
        "filler removed: 1",
        "'in order to' is 'to': 1",
        "'due to the fact that' is 'because': 1",
        "'utilize' is 'use': 1",
        "doubled word removed: 1",
        "doubled space removed: 1",
    ]
    assert work("rewriter", "Plain words stay.") == ("Plain words stay.", [])
