import Channel

/// What is due for the one who asks.
enum CalendarAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/due", ListDue.self, "List what is due for the one who asks, the first day first"),
        .query(
            "/v1/calendar", ShowCalendarChoice.self,
            "Show whether there is an address for calendar programs, and how often a digest comes"),
        .command(.post, "/v1/calendar/address", OpenCalendar.self, "Make a new address for calendar programs"),
        .command(.post, "/v1/calendar/address/end", CloseCalendar.self, "End the address for calendar programs"),
        .command(.post, "/v1/calendar/digest", ChooseDigest.self, "Choose how often a digest comes by mail"),
    ]
}
