"""Three acts: a quarter, a half, a quarter."""

from .prose import sentences

ACTS = ("Setup", "Confrontation", "Resolution")


def work(text: str, context: list[str]) -> tuple[str, list[str]]:
    points = sentences(text)
    first = max(1, round(len(points) / 4))
    last = max(first, len(points) - first)
    lines, notes = [], []
    for number, (act, part) in enumerate(zip(ACTS, (points[:first], points[first:last], points[last:]), strict=True), 1):
        lines += [f"Act {number}: {act}", *(f"- {point}" for point in part)]
        if not part:
            notes.append(f"Act {number} is empty: the premise has {len(points)} sentence{'s' if len(points) > 1 else ''}")
    return "\n".join(lines), notes
