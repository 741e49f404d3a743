"""Ways of breaking text."""

NASTY = [
    "", "null", "true", "-1", "0", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e308", "1e-400",
    "0.1", "NaN", "[]", "{}", "[[]]", "''", '""', "~", "&a *a", "*a", "!!binary x", "<<: *a", "2025-02-30", "9999-12-31",
    "0000-01-01", "2025-01-01T00:00", "100%", "-5%", "1000000%", "0.000000001%", "1.005 USD", "1.00 XXX", "-1.00 USD",
    "92233720368547758.07 USD", "\u0000", "\u202e", "\U0001f600", "é" * 50, "a" * 5000, "(" * 300, "[" * 300,
    "{a: " * 300, "!" * 300, "-" * 300, "partner.type", "a.b.c.d.e", "[1, 2].map(x, x / 0)", "1 / 0", "'a' * 2",
    "'(' * 3", "x.matches('(a*)*b')", "size(1)", "[1][5]", "duration('1s')", "timestamp('x')", "1 ? 2 : 3", "\t", "\r\n",
]


def mutate(text, random):
    """The text with one to four changes: bytes, words, lines, nesting."""
    for _ in range(random.randint(1, 4)):
        text = random.choice((change_byte, change_word, change_line, insert, cut))(text, random)
    return text


def change_byte(text, random):
    if not text:
        return text
    place = random.randrange(len(text))
    return text[:place] + chr(random.choice((random.randrange(1, 128), random.randrange(160, 0x2fff)))) + text[place + 1:]


def change_word(text, random):
    words = text.split(" ")
    words[random.randrange(len(words))] = random.choice(NASTY + words[:200])
    return " ".join(words)


def change_line(text, random):
    lines = text.split("\n")
    place = random.randrange(len(lines))
    way = random.randrange(4)
    if way == 0:
        del lines[place]
    elif way == 1:
        lines.insert(place, lines[random.randrange(len(lines))])
    elif way == 2:
        lines[place] = "  " * random.randint(0, 3) + lines[place].strip()
    else:
        key = lines[place].partition(":")[0]
        lines[place] = f"{key}: {random.choice(NASTY)}"
    return "\n".join(lines)


def insert(text, random):
    place = random.randint(0, len(text))
    return text[:place] + random.choice(NASTY) + text[place:]


def cut(text, random):
    start = random.randint(0, len(text))
    return text[:start] + text[start + random.randint(1, 40):]
