"""Contradictions that can be seen without knowing the world: one thing, two numbers; one event, two years.

The thing is the word right after the number: '12 ships' and '9 ships' are compared, '9 old ships' is not.
"""

import re
from collections.abc import Iterator

from .prose import COMMON

_NUMBERS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_NOT_COUNTED = COMMON | {"more", "less", "other", "others", "hundred", "thousand", "million"}
_COUNT = re.compile(rf"\b(\d[\d,]*|{'|'.join(_NUMBERS)}) ([a-z]{{3,}})\b", re.I)
_YEAR = re.compile(
    r"\b([A-Z][\w'’-]+)(?: was| were)? (born|founded|built|opened|crowned|married|died|fell|burned|began|ended) in (\d{3,4})\b"
)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    said: dict[str, list[str]] = {}
    for passage in (*context, text):
        for thing, value in _claims(passage):
            values = said.setdefault(thing, [])
            if value not in values:
                values.append(value)
    flags = [f"{thing}: {' or '.join(values)}?" for thing, values in said.items() if len(values) > 1]
    return "\n".join(flags) or "No contradiction found.", [f"{len(said)} numbers and years compared"]


def _claims(passage: str) -> Iterator[tuple[str, str]]:
    for number, noun in _COUNT.findall(passage):
        if noun.lower() not in _NOT_COUNTED:
            yield _singular(noun.lower()), _NUMBERS.get(number.lower(), number.replace(",", ""))
    for name, event, year in _YEAR.findall(passage):
        yield f"{name} {event}", year


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
