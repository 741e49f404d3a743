/// A request, or a conclusion that came of one, as the journal keeps it: never changed, never removed.
public struct JournalEntry: Hashable, Sendable {
    /// Whose journal it is in.
    public let vendor: String
    /// Its place there: 1, 2, 3, … without gaps.
    public let sequence: Int64
    /// When, in milliseconds since 1970-01-01T00:00:00Z.
    public let at: Int64
    /// Who did it.
    public let actor: String
    /// The name of the command that was asked for, or the kind of event that was concluded.
    public let kind: String
    /// The id of what it is about.
    public let subject: String
    /// The partner who may see it, if any.
    public let partner: String?
    /// The request or the event, as JSON text.
    public let body: String
    /// The program it was decided under, if any.
    public let program: String?
    /// That program's version, if any.
    public let programVersion: String?
    /// The sequence of the entry that a conclusion follows from; nil for a request.
    public let because: Int64?
    /// SHA-256 over the hash before it and every field above; 32 bytes.
    public let hash: [UInt8]

    /// An entry as read from anywhere; `Journal.checkChain` says whether it is genuine.
    public init(
        vendor: String, sequence: Int64, at: Int64, actor: String, kind: String, subject: String, partner: String?,
        body: String, program: String?, programVersion: String?, because: Int64?, hash: [UInt8]
    ) {
        self.vendor = vendor
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.partner = partner
        self.body = body
        self.program = program
        self.programVersion = programVersion
        self.because = because
        self.hash = hash
    }
}

/// An entry before the journal has given it a sequence and a hash.
public struct NewEntry: Hashable, Sendable {
    /// Whose journal it goes to.
    public let vendor: String
    /// When, in milliseconds since 1970-01-01T00:00:00Z.
    public let at: Int64
    /// Who did it.
    public let actor: String
    /// The name of the command that was asked for, or the kind of event that was concluded.
    public let kind: String
    /// The id of what it is about.
    public let subject: String
    /// The partner who may see it, if any.
    public let partner: String?
    /// The request or the event, as JSON text.
    public let body: String
    /// The program it was decided under, if any.
    public let program: String?
    /// That program's version, if any.
    public let programVersion: String?
    /// The sequence of the entry that a conclusion follows from; nil for a request.
    public let because: Int64?

    /// An entry to be appended.
    public init(
        vendor: String, at: Int64, actor: String, kind: String, subject: String, partner: String? = nil, body: String,
        program: String? = nil, programVersion: String? = nil, because: Int64? = nil
    ) {
        self.vendor = vendor
        self.at = at
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.partner = partner
        self.body = body
        self.program = program
        self.programVersion = programVersion
        self.because = because
    }
}
