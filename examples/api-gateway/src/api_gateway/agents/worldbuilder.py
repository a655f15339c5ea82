"""An encyclopedia: every 'X is …' and 'X has …' under its X."""

import re

from .prose import COMMON, sentences

_FACT = re.compile(r"^(?:the |an? )?(?P<thing>[\w'’-]+(?: [\w'’-]+)?) (?P<fact>(?:is|are|was|were|has|have|had)\b .+?)[.!]?$", re.I)


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    entries: dict[str, list[str]] = {}
    for passage in (*context, text):
        for sentence in sentences(passage):
            match = _FACT.match(sentence)
            if match and match["thing"].lower() not in COMMON:
                facts = entries.setdefault(match["thing"].capitalize(), [])
                if match["fact"] not in facts:
                    facts.append(match["fact"])
    lines = [f"{thing}: {'; '.join(facts)}" for thing, facts in sorted(entries.items())]
    return "\n".join(lines) or "Nothing is defined yet.", [f"{len(entries)} entries"]
