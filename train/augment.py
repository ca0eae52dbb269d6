"""Pairs made by rule: a figure or a date that both texts share is changed in one of them, so they conflict."""

import random
import re

WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty"]
MONTHS = ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
WORD = re.compile(r"\b(" + "|".join(WORDS + [w.capitalize() for w in WORDS]) + r")\b")
NAMED = re.compile(r"\b(" + "|".join(MONTHS + DAYS) + r")\b")
# After a bound or a rounding word another figure may still be compatible.
BOUND = re.compile(r"\b(at least|at most|more than|less than|fewer than|over|under|up to|nearly|almost|about|around|some|roughly|between)\b", re.I)


def other_number(text: str, rng: random.Random) -> str:
    plain = text.replace(",", "")
    if re.fullmatch(r"(1[89]|20)\d\d", text):
        return str(int(text) + rng.choice([-7, -4, -3, -2, -1, 1, 2, 3, 4]))
    if "." in plain:
        digits = len(plain.split(".")[1])
        return f"{float(plain) * rng.choice([0.4, 0.6, 0.8, 1.3, 1.7, 2.2]) + 0.1:.{digits}f}"
    value = int(plain)
    changed = round(value * rng.choice([0.3, 0.5, 0.7, 1.4, 1.8, 2.5])) if value > 9 else value + rng.choice([1, 2, 3, 5])
    changed = changed + 1 if changed == value else changed
    if value >= 1000:
        zeros = len(plain) - len(plain.rstrip("0"))
        changed = round(changed, -min(zeros, len(plain) - 2)) or value * 2
    return f"{changed:,}" if "," in text else str(changed)


def change_figure(text: str, other: str, rng: random.Random) -> str | None:
    """`text` with one number, number word, month or weekday that `other` also holds replaced; None if there is none."""
    if BOUND.search(text) or BOUND.search(other):
        return None
    shared = [m for pattern in (NUMBER, WORD, NAMED) for m in pattern.finditer(text)
              if re.search(rf"(?<![\w.,-]){re.escape(m.group())}(?![\w-])", other, re.I)]
    if not shared:
        return None
    match = rng.choice(shared)
    old = match.group()
    if old[0].isdigit():
        new = other_number(old, rng)
    elif old in MONTHS or old in DAYS:
        new = rng.choice([w for w in (MONTHS if old in MONTHS else DAYS) if w != old])
    else:
        new = rng.choice([w for w in WORDS if w != old.lower()])
        new = new.capitalize() if old[0].isupper() else new
    return text[: match.start()] + new + text[match.end() :]
