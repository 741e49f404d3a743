@testable import Terms

// In tests what is put together from parts is meant to be what it has to be; where it is not, the test ends.
extension LineName: ExpressibleByStringInterpolation {}
extension MailAddress: ExpressibleByStringInterpolation {}
extension CountryCode: ExpressibleByStringInterpolation {}
