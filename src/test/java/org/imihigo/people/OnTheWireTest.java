package org.imihigo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.imihigo.FreshDatabase;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Through the real server: its error pages and cookies, which no mock has. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "server.forward-headers-strategy=native"})
@ContextConfiguration(initializers = FreshDatabase.class)
class OnTheWireTest {
    private static final String KNOWN = "correct horse battery";

    @Autowired private People people;
    @LocalServerPort private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @AfterEach
    void close() {
        browser.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String token() throws IOException, InterruptedException {
        var page = get("/session/new").body();
        var token = page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    @Test
    void aWebServerOnThisMachineSpeaksForManyAndEachIsCountedAlone() throws Exception {
        var login = "visitor." + UUID.randomUUID();
        var form = token() + "&name=" + login + "&password=wrong";
        for (int attempt = 0; attempt < Attempts.WITH_ONE_NAME; attempt++) {
            assertThat(postFor("198.51.100.1", form).body()).doesNotContain("15 minutes");
        }

        assertThat(postFor("198.51.100.1", form).body()).contains("15 minutes");
        assertThat(postFor("198.51.100.2", form).body())
                .as("a second visitor through the same web server")
                .doesNotContain("15 minutes");
        assertThat(postFor("198.51.100.9, 198.51.100.1", form).body())
                .as("what a visitor says of themselves is not believed")
                .contains("15 minutes");
    }

    private HttpResponse<String> postFor(String visitors, String form)
            throws IOException, InterruptedException {
        var request =
                request("/session")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "en")
                        .header("X-Forwarded-For", visitors)
                        .POST(BodyPublishers.ofString(form));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonComesInLooksAroundAndGoes() throws IOException, InterruptedException {
        var login = "wire." + UUID.randomUUID();
        people.appoint(
                people.enrol("Wire", login, KNOWN),
                Office.SECTOR_SECRETARY,
                new UnitCode("RW5702"));

        var entered =
                post(
                        "/session",
                        token()
                                + "&back=/password&name="
                                + login
                                + "&password=correct+horse+battery");

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(cookie("session").isHttpOnly()).isTrue();
        assertThat(entered.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("session="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax");
        assertThat(get("/password").statusCode()).isEqualTo(200);
        assertThat(post("/session/end", token()).statusCode()).isEqualTo(303);
        assertThat(get("/password").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenGetsAPageThatSaysSo() throws IOException, InterruptedException {
        var refused = post("/session", "name=somebody");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This form is too old", "</html>");
        assertThat(refused.headers().firstValue("content-security-policy")).isPresent();
    }

    @Test
    void anAddressThatTheServerRejectsGetsAPageToo() throws IOException, InterruptedException {
        assertThat(get("/units/%2e%2e%2fetc").statusCode()).isEqualTo(400);
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void aZeroSignIsABadRequestAndNoBug() throws IOException, InterruptedException {
        var refused = post("/session", token() + "&name=a%00b&password=x");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("</html>");
    }

    @Test
    void anInventedSessionIsNone() throws IOException, InterruptedException {
        var invented = request("/about").header("Cookie", "session=AA==").build();
        try (var stranger = HttpClient.newHttpClient()) {
            assertThat(stranger.send(invented, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void filesMayBeKeptByBrowsersAndAskForNothing() throws IOException, InterruptedException {
        var style = get("/imihigo.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("cache-control").orElse("")).contains("max-age");
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
    }
}
