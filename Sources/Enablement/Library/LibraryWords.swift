import Terms

/// The words of the library.
enum LibraryWords {
    static let all: [Wordbook.Entry] = [
        .init("may.manage_library", "put files into the library", "Dateien in die Bibliothek zu stellen"),
        .init("may.see_library", "use the library", "die Bibliothek zu nutzen"),
        .init("none.library_file", "no file of the library", "keine Datei der Bibliothek"),
        .init("library.for_nobody", "this is for nobody", "das ist für niemanden"),
        .init("library.for_nobody.hint", "leave it out for all", "lassen Sie es weg, wenn es für alle ist"),
        .init("library.removed", "{title} was taken out already", "{title} ist schon entfernt"),
        .init("program.no_library", "{program} has no library", "{program} hat keine Bibliothek"),
        .init(
            "program.no_library.hint", "the program file's section `library` opens one",
            "der Abschnitt `library` der Programmdatei eröffnet eine"),
    ]
}
