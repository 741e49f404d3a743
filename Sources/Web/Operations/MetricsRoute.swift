import Channel
import Hummingbird
import Members
import Record

extension Router<ClientContext> {
    /// Adds the counts for Prometheus.
    func addMetrics(of server: ServerState) {
        get("/metrics") { _, _ in
            // What is in the database is left out while that is away; the rest is wanted most then.
            let text =
                server.channel.metrics.prometheusText() + ((try? await server.channel.outboxMetrics()) ?? "")
                + ((try? await server.channel.followerMetrics()) ?? "")
                + server.counts.prometheusText + ProcessMetrics(started: server.started).prometheusText
            var response = Response(.ok, "text/plain; version=0.0.4; charset=utf-8", Array(text.utf8))
            response.headers.guardReply(secure: false)
            return response
        }
    }
}
