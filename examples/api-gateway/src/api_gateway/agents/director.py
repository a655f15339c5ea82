"""Scenes, and the pace of each."""

import re

from .prose import sentences, words

_CUT = re.compile(
    r"^(later|meanwhile|the next|the following|that (night|morning|evening)|years? later|at (dawn|dusk|noon|midnight)|back (in|at)|elsewhere)\b",
    re.I,
)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    scenes: list[list[str]] = []
    for sentence in sentences(text):
        if not scenes or _CUT.match(sentence):
            scenes.append([])
        scenes[-1].append(sentence)
    sheet = [f"Scene {number} ({_pace(scene)})\n{' '.join(scene)}" for number, scene in enumerate(scenes, 1)]
    spoken = sum(1 for scene in scenes for sentence in scene if re.search(r"[\"“”]", sentence))
    total = sum(map(len, scenes))
    return "\n\n".join(sheet), [f"{len(scenes)} scenes, {spoken} of {total} sentences with speech"]


def _pace(scene: list[str]) -> str:
    average = sum(len(words(sentence)) for sentence in scene) / len(scene)
    return "fast" if average < 8 else "steady" if average < 18 else "slow"
