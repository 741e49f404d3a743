import Foundation

extension AddressOption {
    /// Sees whether the port can be had, before work is done that is of no use without it. Somebody else may still take it in between, which
    /// starting then tells.
    ///
    /// - Throws: `Mistake` when it is taken, or the address is not this machine's.
    func requireFree() throws {
        guard port != 0 else { return }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw Mistake("\(host) is no address of this machine; choose another with --host")
        }
        defer { freeaddrinfo(found) }
        let handle = socket(first.pointee.ai_family, first.pointee.ai_socktype, first.pointee.ai_protocol)
        guard handle >= 0 else { return }
        defer { close(handle) }
        // As the server itself does, so that connections of one that ended just now are not in the way.
        var yes: Int32 = 1
        _ = setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        if bind(handle, first.pointee.ai_addr, first.pointee.ai_addrlen) != 0 {
            throw errno == EADDRINUSE
                ? taken : Mistake("cannot listen on \(host):\(port): \(String(cString: strerror(errno)))")
        }
    }

    var taken: Mistake {
        Mistake("port \(port) is taken; perhaps Guildhall runs already. Stop that, or choose another with --port")
    }
}
