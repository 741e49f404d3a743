import CLibCurl

/// One way to a mail server. Used on one thread only.
///
/// Each mail has a connection of its own. A connection that is kept may hold the answer to an earlier mail that came too late,
/// which would be taken for the answer to the next.
final class Connection {
    private let handle: UnsafeMutableRawPointer
    private let server: SMTPServer
    private let detail = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// Once in the life of the program, before the first handle.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Nil when curl cannot begin, for want of memory.
    init?(_ server: SMTPServer) {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
        self.server = server
        setUp()
    }

    deinit {
        curl_easy_cleanup(handle)
        detail.deallocate()
    }

    private func setUp() {
        set(CURLOPT_URL, server.url)
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // No proxy from the environment: mails go to the server that was named.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_USE_SSL, Int(security.rawValue))
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let certificates = server.certificates { set(CURLOPT_CAINFO, certificates) }
        if let user = server.user {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, server.password?.text ?? "")
        }
        set(CURLOPT_CONNECTTIMEOUT_MS, server.connectSeconds * 1_000)
        set(CURLOPT_TIMEOUT_MS, server.totalSeconds * 1_000)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.totalSeconds)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FORBID_REUSE, 1)
        set(CURLOPT_UPLOAD, 1)
        set(CURLOPT_VERBOSE, 1)
        set(CURLOPT_NOPROGRESS, 0)
        guildhall_set_pointer(handle, CURLOPT_ERRORBUFFER, detail)
        guildhall_set_listener(handle) { _, kind, bytes, count, dialogue in
            guard let bytes, let dialogue else { return 0 }
            Unmanaged<Dialogue>.fromOpaque(dialogue).takeUnretainedValue()
                .note(kind, UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
        guildhall_set_reader(handle) { room, size, count, dialogue in
            guard let room, let dialogue else { return 0 }
            return Unmanaged<Dialogue>.fromOpaque(dialogue).takeUnretainedValue()
                .copy(to: UnsafeMutableRawBufferPointer(start: room, count: size * count))
        }
        guildhall_set_progress(handle) { dialogue, _, _, _, _ in
            guard let dialogue else { return 0 }
            return Unmanaged<Dialogue>.fromOpaque(dialogue).takeUnretainedValue().isToEnd ? 1 : 0
        }
    }

    private var security: curl_usessl {
        switch server.security {
        case .tls, .startTLS: CURLUSESSL_ALL
        case .startTLSIfOffered: CURLUSESSL_TRY
        case .plain: CURLUSESSL_NONE
        }
    }

    /// Hands over a message and waits for the server's last word, at most `totalSeconds`.
    func send(_ message: [UInt8], from sender: String, to recipient: Mailbox, _ abandoned: Abandon) -> SMTPOutcome {
        let dialogue = Dialogue(message, needsSMTPUTF8: recipient.needsSMTPUTF8, abandoned)
        let recipients = curl_slist_append(nil, "<\(recipient.address)>")
        defer { curl_slist_free_all(recipients) }
        set(CURLOPT_MAIL_FROM, "<\(sender)>")
        guildhall_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        guildhall_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(dialogue.size))
        detail.pointee = 0
        return withExtendedLifetime(dialogue) {
            let pointer = Unmanaged.passUnretained(dialogue).toOpaque()
            for option in [CURLOPT_DEBUGDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA] {
                guildhall_set_pointer(handle, option, pointer)
            }
            let result = curl_easy_perform(handle)
            for option in [CURLOPT_DEBUGDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA] {
                guildhall_set_pointer(handle, option, nil)
            }
            let words = String(cString: detail)
            return SMTPOutcome(
                result.rawValue, detail: words.isEmpty ? String(cString: curl_easy_strerror(result)) : words, dialogue,
                server)
        }
    }

    private func set(_ option: CURLoption, _ text: String) { guildhall_set_text(handle, option, text) }
    private func set(_ option: CURLoption, _ number: Int) { guildhall_set_number(handle, option, number) }
}
