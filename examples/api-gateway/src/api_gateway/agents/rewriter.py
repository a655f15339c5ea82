"""Plain style by rule; every rule that was used is told."""

import re
from collections.abc import Callable

RULES = (
    ("filler removed", r"\b(?:(?:very|really|basically|actually|simply) )+(\w)", r"\1"),
    ("'in order to' is 'to'", r"\bin order to\b", "to"),
    ("'due to the fact that' is 'because'", r"\bdue to the fact that\b", "because"),
    ("'at this point in time' is 'now'", r"\bat this point in time\b", "now"),
    ("'utilize' is 'use'", r"\butiliz(?=e|ing)", "us"),
    ("doubled word removed", r"\b(\w+) \1\b", r"\1"),
    ("doubled space removed", r"(?<=\S)[ \t]{2,}(?=\S)", " "),
)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    notes = []
    for name, pattern, replacement in RULES:
        text, count = re.subn(pattern, _keeping_capital(replacement), text, flags=re.I)
        if count:
            notes.append(f"{name}: {count}")
    return text, notes


def _keeping_capital(replacement: str) -> Callable[[re.Match[str]], str]:
    """'In order to' at the start of a sentence becomes 'To', not 'to'."""

    def replace(match: re.Match[str]) -> str:
        new = match.expand(replacement)
        return new[:1].upper() + new[1:] if match[0][:1].isupper() else new

    return replace
