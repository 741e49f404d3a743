import NIOCore
import Print
import Record
import Terms

/// Where a page's documents are to be had as PDF, as the part `documents` shows it.
struct Documents: Sendable {
    struct Entry: Sendable {
        let documentHref: Link
        let documentLabel: String
    }

    let documentLinks: [Entry]
    /// Why there are none, where the server cannot make any.
    let noDocuments: String?
}

extension PageRoute {
    /// An address that replies with a document as PDF. It counts against the quotas as a form does.
    static func document<each Part>(
        _ address: PageAddress<repeat each Part>, _ permission: Permission,
        _ print: @escaping @Sendable (Visit, repeat each Part) async throws -> PrintedFile
    ) -> PageRoute {
        .download(address, permission) { (visit: Visit, part: repeat each Part) in
            try visit.count()
            let file = try await print(visit, repeat each part)
            let bytes = try await visit.server.printing.pdf(file)
            return .file(name: file.name, mediaType: PrintedFile.mediaType, bytes: ByteBuffer(bytes: bytes))
        }
    }
}

extension Visit {
    /// What documents are written with for the viewer.
    var paper: Paper { server.printing.paper(language) }

    /// What a document is asked for by: its thing, which the path names, and which form of it the address asks for.
    func documentAsked(_ name: String, _ id: Node) -> Node {
        var asked = Node(.map([Node.Member(name, id)]))
        asked["form"] = search["form"].map { Node(.string($0)) }
        return asked
    }

    /// Documents that a page offers, each by the key of its words.
    func documents(_ links: [(key: String, href: Link)]) async -> Documents {
        guard await server.printing.typesetter.isReady else {
            return Documents(documentLinks: [], noDocuments: text("printing.absent"))
        }
        return Documents(
            documentLinks: links.map {
                Documents.Entry(documentHref: $0.href, documentLabel: text("printing.link.\($0.key)"))
            },
            noDocuments: nil)
    }
}
