"""The ten agents, each a module with one function: text and context in, text and notes out."""

from collections.abc import Callable
from dataclasses import dataclass

from . import (
    characterexpert,
    critic,
    director,
    factchecker,
    outliner,
    plotmaster,
    rewriter,
    worldbuilder,
    worldsmith,
    writer,
)


@dataclass(frozen=True)
class Agent:
    summary: str
    work: Callable[[str, list[str]], tuple[str, list[str]]]


# In the order in which a story passes through their hands.
AGENTS = {
    "worldsmith": Agent("Finds the places and the times of a premise.", worldsmith.work),
    "plotmaster": Agent("Finds the turns of a premise: what stands against what.", plotmaster.work),
    "outliner": Agent("Splits a premise into three acts.", outliner.work),
    "director": Agent("Cuts a text into scenes and says how each one moves.", director.work),
    "characterexpert": Agent("Lists who appears, how often, and who speaks.", characterexpert.work),
    "worldbuilder": Agent("Keeps an encyclopedia: what the text says each thing is.", worldbuilder.work),
    "writer": Agent("Turns the points of an outline into paragraphs.", writer.work),
    "critic": Agent("Measures sentence lengths and repetition.", critic.work),
    "factchecker": Agent("Finds numbers and years that contradict each other.", factchecker.work),
    "rewriter": Agent("Applies plain-style rules and says which.", rewriter.work),
}
