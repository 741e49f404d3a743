import Members
import Record
import Terms

/// What is told of courses in person and of certificates.
enum LearningNotices {
    static let all: [Reaction] = courses + certificates

    private static let courses: [Reaction] = [
        .notices(of: CourseRequested.self) { event, reader in
            let request = event.request
            let partner = try reader.require(request.partner).value
            return [
                reader.context.notice(
                    of: request, to: nil, .courseRequested,
                    ["partner": .text(partner.name), "count": .count(request.employees.count)])
            ]
        },
        .notices(of: CourseQuoted.self) { event, reader in
            let request = try reader.require(event.request).value
            guard let cost = event.cost else {
                return [
                    reader.context.notice(
                        of: request, to: request.partner, .courseDeclined, ["reason": event.answer.map(TypedValue.text)]
                    )
                ]
            }
            return [reader.context.notice(of: request, to: request.partner, .courseQuoted, ["cost": .money(cost)])]
        },
        .notices(of: CourseCostAccepted.self) { event, reader in
            let request = try reader.require(event.request).value
            let enrolled = try request.employees.filter { try reader.require($0).left == nil }
            return [
                reader.context.notice(
                    of: request, to: nil, .courseAccepted,
                    ["cost": .money(event.cost), "count": .count(enrolled.count)])
            ]
        },
    ]

    private static let certificates: [Reaction] = [
        .notices(of: CertificateIssued.self) { event, reader in
            let last = event.certificate.expires.map(TypedValue.day)
            return [reader.context.notice(of: event.certificate, .certificateIssued, ["last": last])]
        },
        .notices(of: CertificateRevoked.self) { event, reader in
            let certificate = try reader.require(event.certificate).value
            return [
                reader.context.notice(
                    of: certificate, .certificateRevoked, ["reason": .text(event.revoked.reason)])
            ]
        },
        .notices(of: CertificateExpired.self) { event, reader in
            let certificate = try reader.require(event.certificate).value
            return [reader.context.notice(of: certificate, .certificateExpired, ["last": .day(event.last)])]
        },
        // It is looked at once before the last day, to remind of that.
        .notices(of: DueDone.self) { event, reader in
            guard event.work == .certificateExpiry, event.again != nil, let id = ID<Certificate>(event.about),
                let certificate = try reader.find(id)?.value, let last = certificate.expires
            else { return [] }
            return [reader.context.notice(of: certificate, .certificateExpiring, ["last": .day(last)])]
        },
    ]
}

extension Context {
    fileprivate func notice(
        of request: CourseRequest, to partner: PartnerID?, _ kind: NoticeKind, _ values: [String: TypedValue?]
    ) -> Notice {
        let all = values.merging(["course": .named(.course, request.course)]) { $1 }
        return notice(to: partner, kind, request.id.text, request.clause, Phrase("notice.\(kind.rawValue)", all))
    }

    /// To the partner whose employee holds it.
    fileprivate func notice(
        of certificate: Certificate, _ kind: NoticeKind, _ values: [String: TypedValue?]
    ) -> Notice {
        let own: [String: TypedValue?] = [
            "holder": .person(certificate.employee.text),
            "certification": .named(.certification, certificate.certification),
        ]
        let says = Phrase("notice.\(kind.rawValue)", own.merging(values) { $1 })
        return notice(to: certificate.partner, kind, certificate.id.text, certificate.clause, says)
    }
}
