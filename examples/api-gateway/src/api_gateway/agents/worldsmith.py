"""Where and when: the frame that a premise already gives."""

import re
from collections.abc import Iterable

_PLACE = re.compile(r"\b(?i:in|at|near|beyond) (?:the )?((?:[A-Z][\w'’-]+ ?)+)")
_TIME = re.compile(
    r"\b(?:\d{3,4}|(?:spring|summer|autumn|winter|dawn|dusk|midnight|morning|evening)|the \w+ (?:century|war|age))\b", re.I
)
_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    known = "\n".join([*context, text])
    places = _unique(place.strip() for place in _PLACE.findall(known) if place.split()[0] not in _MONTHS)
    times = _unique(time.lower() for time in _TIME.findall(known))
    sheet = [f"Places: {', '.join(places) or 'none named'}", f"Times: {', '.join(times) or 'none named'}"]
    notes = []
    if not places:
        notes.append("Where does it happen?")
    if not times:
        notes.append("When does it happen?")
    return "\n".join(sheet), notes


def _unique(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))
