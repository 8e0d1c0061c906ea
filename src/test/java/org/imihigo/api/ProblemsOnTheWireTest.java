package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import org.imihigo.FreshDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told over the wire when it asks too often, and when we are at fault. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = FreshDatabase.class)
class ProblemsOnTheWireTest {
    private static final int A_MINUTE = 300;
    private static final boolean LINUX =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    @Autowired private DSLContext db;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private HttpResponse<String> ask(HttpClient client, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return client.send(
                request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndOthersAreNotHindered() throws Exception {
        assumeTrue(LINUX, "Only Linux has a second address of its own");
        var address = InetAddress.getByAddress(new byte[] {127, 0, 0, 77});
        try (var eager = HttpClient.newBuilder().localAddress(address).build();
                var calm = HttpClient.newHttpClient()) {
            int asked = 0;
            var answer = ask(eager, "/api/v1/units/RW57");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Limit")).isEqualTo("" + A_MINUTE);
            // The minute may turn while we ask: then it takes twice as many.
            while (answer.statusCode() == 200 && asked++ < 2 * A_MINUTE) {
                answer = ask(eager, "/api/v1/units/RW57");
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 61);
            assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("0");
            var problem = json.readTree(answer.body());
            assertThat(problem.get("status").asInt()).isEqualTo(429);
            assertThat(problem.get("code").asString()).isEqualTo("web.refused.often");
            assertThat(problem.get("detail").asString()).isNotBlank();
            assertThat(ask(calm, "/api/v1/units/RW57").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFaultOfOursIsAProblemWithANumberAndSaysNothingOfTheInside() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var path = "/api/v1/readings/" + UUID.randomUUID();
            db.execute("alter table reporting.reading rename to reading_gone");
            HttpResponse<String> answer;
            try {
                answer = ask(client, path);
            } finally {
                db.execute("alter table reporting.reading_gone rename to reading");
            }

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            var problem = json.readTree(answer.body());
            assertThat(problem.get("code").asString()).isEqualTo("web.refused.bug");
            assertThat(problem.get("incident").asString()).matches("[0-9a-f]{8}");
            assertThat(problem.get("detail").asString())
                    .contains(problem.get("incident").asString());
            assertThat(answer.body()).doesNotContainIgnoringCase("sql").doesNotContain("reading_");
            assertThat(ask(client, path).statusCode()).isEqualTo(404);
        }
    }
}
