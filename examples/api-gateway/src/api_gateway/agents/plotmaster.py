"""What stands against what: the words that turn a sentence."""

import re

from .prose import sentences

_TURN = re.compile(r",?\s*\b(but|however|until|unless|although|despite)\b,?\s*", re.I)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    beats = [beat for sentence in sentences(text) if (beat := _beat(sentence))]
    if not beats:
        return text, ["Nothing stands in anyone's way: there is no turn such as 'but' or 'until'."]
    return "\n".join(beats), [f"{len(beats)} turn{'s' if len(beats) > 1 else ''} found"]


def _beat(sentence: str) -> str | None:
    """'Ada sails west, but the wind dies.' gives 'Ada sails west | BUT | the wind dies'."""
    turn = _TURN.search(sentence)
    if not turn:
        return None
    before, after = sentence[: turn.start()], sentence[turn.end() :]
    return " | ".join(part.strip(" .!?") for part in (before or "…", turn[1].upper(), after or "…"))
