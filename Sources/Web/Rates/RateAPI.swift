import Commerce
import Record

/// Exchange rates.
enum RateAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/rates", SetRates.self, "Enter the rates of some days"),
        .query("/v1/rates", ListRates.self, "List the rates of each day, newest first"),
        .query("/v1/rates/{of}/{to}", ShowRate.self, "Show the rate between two currencies on a day"),
    ]
}
