"""Who appears, how often, and who speaks."""

import re
from collections import Counter

from .prose import names

_SPEAKING = r"(?:said|says|asked|asks|answered|answers|whispered|whispers|shouted|shouts|replied|replies)"
_PREPOSITION_BEFORE = r"\b(?:in|at|near|from|to|of|beyond|towards?) (?:the )?"


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    cast = {name: count for name, count in Counter(names(text)).items() if not _is_place(name, text)}
    lines = [
        f"{name}: {count} mention{'s' if count > 1 else ''}{', speaks' if _speaks(name, text) else ''}"
        for name, count in sorted(cast.items(), key=lambda item: (-item[1], item[0]))
    ]
    known = set(names("\n".join(context)))
    notes = [f"{name} is new: not in the context" for name in sorted(cast) if context and name not in known]
    return "\n".join(lines) or "Nobody is named.", notes


def _speaks(name: str, text: str) -> bool:
    return bool(re.search(rf"\b{re.escape(name)} {_SPEAKING}\b|\b{_SPEAKING} {re.escape(name)}\b", text))


def _is_place(name: str, text: str) -> bool:
    """A name that only ever follows 'in', 'near', … is taken for a place."""
    every = len(re.findall(rf"\b{re.escape(name)}\b", text))
    return every == len(re.findall(rf"{_PREPOSITION_BEFORE}{re.escape(name)}\b", text))
