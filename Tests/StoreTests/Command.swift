import Foundation

/// Runs other programs.
///
/// Not through `Process`, which on Linux takes a program for running as long as any daemon that it started.
enum Command {
    /// The exit status; 127 when there is no such program.
    static func run(_ program: String, _ arguments: String...) -> Int32 {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var process = pid_t()
        guard posix_spawnp(&process, program, nil, nil, words, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return (status >> 8) & 0xff
    }
}
