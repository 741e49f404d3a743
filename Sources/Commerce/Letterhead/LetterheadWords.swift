import Terms

/// The words of letterheads.
enum LetterheadWords {
    static let all: [Wordbook.Entry] = [
        .init("may.set_letterhead", "set the letterhead", "den Briefkopf festzulegen"),
        .init("may.see_letterhead", "see the letterhead", "den Briefkopf zu sehen"),
        .init("letterhead.lines", "there are {count} lines", "es sind {count} Zeilen"),
        .init("letterhead.lines.hint", "keep at most {most} lines", "möglich sind höchstens {most} Zeilen"),
        .init(
            "letterhead.taxes", "a country stands there twice, or there are more than forty lines",
            "ein Land steht doppelt da, oder es sind mehr als vierzig Zeilen"),
    ]
}
