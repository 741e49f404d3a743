import Terms

/// The words of the public list of partners.
enum DirectoryWords {
    static let all: [Wordbook.Entry] = [
        .init(
            "may.publish_listing", "publish the company on the list of partners",
            "das Unternehmen auf der Partnerliste zu veröffentlichen"),
        .init(
            "may.manage_directory", "keep the public list of partners", "die öffentliche Partnerliste zu pflegen"),
        .init("none.listing", "no listing", "keinen Eintrag"),
        .init(
            "listing.specialities", "name up to {most} specialities, each once",
            "nennen Sie bis zu {most} Schwerpunkte, jeden einmal"),
        .init(
            "listing.not_shown", "the public list does not show this", "das zeigt die öffentliche Liste nicht"),
        .init("listing.not_shown.hint", "leave it out", "lassen Sie es weg"),
        .init("listing.withdrawn", "it is not on the list", "der Eintrag steht nicht auf der Liste"),
        .init(
            "listing.unlisted", "the partner is kept off the list already",
            "der Partner steht schon nicht mehr auf der Liste"),
        .init(
            "listing.not_unlisted", "the vendor does not keep the partner off the list",
            "der Hersteller hält den Partner nicht von der Liste fern"),
        .init(
            "program.no_directory", "{program} has no public list of partners",
            "{program} hat keine öffentliche Partnerliste"),
        .init(
            "program.no_directory.hint", "the program file's section `directory` opens one",
            "der Abschnitt `directory` der Programmdatei eröffnet eine"),
        .init(
            "notice.partner_unlisted", "You no longer stand on the public list of partners: {reason}",
            "Sie stehen nicht mehr auf der öffentlichen Partnerliste: {reason}"),
        .init(
            "notice.partner_relisted", "You stand on the public list of partners again: {reason}",
            "Sie stehen wieder auf der öffentlichen Partnerliste: {reason}"),
    ]
}
