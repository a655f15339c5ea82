"""Who appears, how often, and who speaks."""

import re
from collections import Counter

from .prose import names

_SPEAKING = r"(?:said|says|asked|asks|answered|answers|whispered|whispers|shouted|shouts|replied|replies)"
_SPEAKER = re.compile(rf"\b([A-Z][\w'’-]+) {_SPEAKING}\b|\b{_SPEAKING} ([A-Z][\w'’-]+)")
_PLACE = re.compile(r"\b(?i:in|at|near|from|to|of|beyond|towards?) (?:the )?([A-Z][\w'’-]+)")


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    places = Counter(_PLACE.findall(text))
    # A name that only ever follows 'in', 'near', … is taken for a place.
    cast = {name: count for name, count in Counter(names(text)).items() if count > places[name]}
    speakers = {before or after for before, after in _SPEAKER.findall(text)}
    lines = [
        f"{name}: {count} mention{'s' if count > 1 else ''}{', speaks' if name in speakers else ''}"
        for name, count in sorted(cast.items(), key=lambda item: (-item[1], item[0]))
    ]
    known = set(names("\n".join(context)))
    notes = [f"{name} is new: not in the context" for name in sorted(cast) if context and name not in known]
    return "\n".join(lines) or "Nobody is named.", notes
