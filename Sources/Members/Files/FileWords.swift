import Terms

/// The words of files.
enum FileWords {
    static let all: [Wordbook.Entry] = [
        .init("may.hand_in_files", "hand in files", "Dateien einzureichen"),
        .init("none.file", "no file", "keine Datei"),
        .init("file.no_folder", "this server keeps no files", "dieser Server bewahrt keine Dateien auf"),
        .init(
            "file.no_folder.hint", "ask whoever runs it for a folder",
            "fragen Sie, wer ihn betreibt, nach einem Ordner"),
        .init("file.empty", "the file {file} is empty", "die Datei {file} ist leer"),
        .init("file.large", "the file {file} has more than {most} MB", "die Datei {file} hat mehr als {most} MB"),
        .init("file.large.hint", "send a smaller one", "senden Sie eine kleinere"),
        .init(
            "file.name", "the file's name holds a character that names cannot have",
            "der Name der Datei enthält ein Zeichen, das nicht möglich ist"),
        .init(
            "file.name.hint", "rename it; a stroke or a mark that turns the direction of writing is not allowed",
            "benennen Sie sie um; Schrägstriche und Zeichen, die die Schreibrichtung drehen, sind nicht möglich"),
        .init(
            "file.kind", "the file {file} is of no kind that is taken",
            "das Format der Datei {file} wird nicht angenommen"),
        .init(
            "file.kind.hint",
            "send a PDF, a picture (PNG or JPEG), an office document, a ZIP or GZ, or plain text in UTF-8",
            "möglich sind PDF, Bilder (PNG oder JPEG), Office-Dokumente, ZIP oder GZ und Text in UTF-8"),
        .init(
            "file.other_content", "the file {file} is not what its name says: its content is {content}",
            "die Datei {file} ist nicht, was ihr Name sagt: ihr Inhalt ist {content}"),
        .init(
            "file.other_content.hint", "its name would have to end in {endings}",
            "ihr Name müsste so enden: {endings}"),
        .init("file.content.pdf", "a PDF", "ein PDF"),
        .init("file.content.png", "a PNG picture", "ein PNG-Bild"),
        .init("file.content.jpeg", "a JPEG picture", "ein JPEG-Bild"),
        .init("file.content.text", "plain text", "reiner Text"),
        .init("file.content.gzip", "a file packed by gzip", "eine mit gzip gepackte Datei"),
        .init("file.content.zip", "a ZIP or office document", "ein ZIP oder Office-Dokument"),
    ]
}
