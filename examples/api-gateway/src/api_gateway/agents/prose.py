"""How the agents cut text: into sentences, words and names."""

import re

# A full stop, a closing quote perhaps, then anything but a small letter: '"Stop!" he cried.' is one sentence.
_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+(?![a-z])|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Words that open a sentence in capitals without being names.
COMMON = frozenset(
    """a after all an and as at before but by every for from he her his how i if in it its later meanwhile my near no not
    nobody of on once one or our she since so some soon tell that the their then there these they this those though to
    until we what when where while who why with yes you your""".split()
)


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def names(text: str) -> list[str]:
    """Every mention of a capitalised name, in order: 'Ada met Bran. Ada left.' gives Ada, Bran, Ada."""
    return [word for word in words(text) if word[0].isupper() and len(word) > 1 and word.lower() not in COMMON]
