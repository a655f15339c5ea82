"""From points to paragraphs: one paragraph a heading, one sentence a point."""

import re

_HEADING = re.compile(r"^(?:#+ |act \d+|chapter \d+|scene \d+)", re.I)
_MARKER = re.compile(r"^(?:[-*•]|\d+[.)])\s+")


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    paragraphs: list[list[str]] = [[]]
    for line in filter(None, map(str.strip, text.splitlines())):
        if _HEADING.match(line):
            paragraphs.append([])
        else:
            paragraphs[-1].append(_sentence(_MARKER.sub("", line)))
    written = [" ".join(points) for points in paragraphs if points]
    return "\n\n".join(written), [f"{len(written)} paragraphs, {sum(map(len, paragraphs))} sentences"]


def _sentence(point: str) -> str:
    return point[:1].upper() + point[1:] + ("" if point[-1:] in ".!?\"”" else ".")
