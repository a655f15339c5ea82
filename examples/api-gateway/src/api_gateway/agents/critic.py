"""Numbers about a text, and what they suggest."""

from collections import Counter
from statistics import mean, pstdev

from .prose import COMMON, sentences, words

LONG = 30  # words in a sentence
OFTEN = 3  # times a word of four letters or more may come in 100 words


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    parts = sentences(text)
    lengths = [len(words(part)) for part in parts] or [0]
    all_words = [word.lower() for word in words(text)]
    measures = (
        f"{len(parts)} sentences, {len(all_words)} words, {mean(lengths):.1f} words a sentence "
        f"(spread {pstdev(lengths):.1f}), {len(set(all_words))} different words"
    )
    notes = [f"{length} words in one sentence: '{part[:40]}…'" for part, length in zip(parts, lengths) if length > LONG]
    if len(parts) > 3 and pstdev(lengths) < 2:
        notes.append("All sentences are about as long as each other.")
    return measures, notes + _repeated(all_words) + _same_openings(parts)


def _repeated(all_words: list[str]) -> list[str]:
    allowed = max(2, OFTEN * len(all_words) / 100)
    counts = Counter(word for word in all_words if len(word) > 3 and word not in COMMON)
    return [f"'{word}' comes {count} times" for word, count in counts.most_common(5) if count > allowed]


def _same_openings(parts: list[str]) -> list[str]:
    openings = [found[0].lower() if (found := words(part)) else "" for part in parts]
    runs = zip(openings, openings[1:], openings[2:])
    again = dict.fromkeys(first for first, second, third in runs if first and first == second == third)
    return [f"Three sentences in a row open with '{word}'" for word in again]
