import CELTesting

/// What libFuzzer calls with octets that it makes from those that led it to new code.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryExpression(_ octets: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    if let finding = Fuzz.finding(UnsafeBufferPointer(start: octets, count: count)) { fatalError(finding) }
    return 0
}
