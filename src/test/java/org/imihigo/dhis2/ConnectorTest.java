package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom we ask, how often, and whom never. */
class ConnectorTest {
    private final StubDhis2 dhis2 = new StubDhis2();
    private final List<Duration> waited = new ArrayList<>();

    @AfterEach
    void stop() {
        dhis2.close();
    }

    private String get(String path) {
        var source = Source.of(dhis2.address(), "d2pat_secret", "", "", true);
        try (var connector = new Connector(source, waited::add)) {
            return new String(connector.get(path), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTokenIsSentAndTheAnswerTaken() {
        dhis2.says("constants", StubDhis2.Answer.json("{\"constants\": []}"));

        assertThat(get("constants.json")).isEqualTo("{\"constants\": []}");
        assertThat(dhis2.asked())
                .containsExactly(
                        new StubDhis2.Asked(
                                "/api/constants.json", "null", "ApiToken d2pat_secret"));
    }

    @Test
    void aUserAndPasswordAreSentAsBasic() {
        var source = Source.of(dhis2.address() + "/", "", "admin", "district", true);
        try (var connector = new Connector(source, waited::add)) {
            connector.get("constants.json");
        }

        assertThat(dhis2.asked().getFirst().authorization())
                .isEqualTo("Basic YWRtaW46ZGlzdHJpY3Q=");
        assertThat(source.toString()).doesNotContain("YWRtaW4");
    }

    @Test
    void aBusyServerIsAskedAgainEachTimeLater() {
        dhis2.fails("constants", 2);

        get("constants.json");

        assertThat(dhis2.asked()).hasSize(3);
        assertThat(waited).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() {
        dhis2.fails("constants", 99);

        mustStop("unreachable", () -> get("constants.json"));

        assertThat(dhis2.asked()).hasSize(4);
    }

    @Test
    void itWaitsAsLongAsItIsToldButNotForever() {
        dhis2.says("constants", new StubDhis2.Answer(429, "", Map.of("Retry-After", "3600")));

        mustStop("unreachable", () -> get("constants.json"));

        assertThat(waited).containsOnly(Duration.ofSeconds(60));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var other = new StubDhis2()) {
            dhis2.says(
                    "constants",
                    new StubDhis2.Answer(302, "", Map.of("Location", other.address() + "/api")));

            mustStop("moved", () -> get("constants.json"));

            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, refused",
        "403, refused",
        "404, missing",
        "409, conflict",
        "400, unexpected",
        "301, moved",
        "307, moved",
    })
    void whatAskingAgainWouldNotChangeIsSaidAtOnce(int status, String why) {
        dhis2.says("constants", StubDhis2.Answer.status(status));

        mustStop(why, () -> get("constants.json"));

        assertThat(dhis2.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void whatMayPassIsAskedFourTimesInAll(int status) {
        dhis2.says("constants", StubDhis2.Answer.status(status));

        mustStop("unreachable", () -> get("constants.json"));

        assertThat(dhis2.asked()).hasSize(4);
    }

    @Test
    void aPackedAnswerIsUnpacked() {
        dhis2.says("constants", StubDhis2.Answer.packed("{\"constants\": [\"é\"]}"));

        assertThat(get("constants.json")).isEqualTo("{\"constants\": [\"é\"]}");
    }

    @Test
    void aPackedAnswerThatIsNoneOrGrowsBeyondTheLimitIsNotTaken() {
        dhis2.says(
                "constants",
                new StubDhis2.Answer(
                        200,
                        "not packed",
                        Map.of("Content-Type", "application/json", "Content-Encoding", "gzip")));
        mustStop("unexpected", () -> get("constants.json"));

        dhis2.says("bomb", StubDhis2.Answer.packed(" ".repeat(Bounded.MOST + 1)));
        assertThatThrownBy(() -> get("bomb.json")).isInstanceOf(Refusal.class);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() {
        dhis2.says("constants", StubDhis2.Answer.json("{\"constants\": ["));
        dhis2.breaksOff("constants", 10);

        mustStop("unreachable", () -> get("constants.json"));

        // Java asks once more by itself where a connection breaks.
        assertThat(dhis2.asked()).hasSizeBetween(4, 8);
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForever() {
        dhis2.hangs("constants");
        var source = Source.of(dhis2.address(), "d2pat_secret", "", "", true);
        try (var connector = new Connector(source, waited::add, Duration.ofMillis(100))) {
            mustStop("unreachable", () -> connector.get("constants.json"));
        }

        assertThat(dhis2.asked()).isNotEmpty();
        assertThat(waited).hasSize(3);
    }

    @Test
    void theSecretStandsInNoMessage() {
        dhis2.says("constants", StubDhis2.Answer.status(403));
        var source = Source.of(dhis2.address(), "d2pat_secret", "", "", true);

        assertThatThrownBy(() -> get("constants.json")).asString().doesNotContain("d2pat_secret");
        assertThat(source.toString()).doesNotContain("d2pat_secret");
    }

    @Test
    void aPageForPeopleIsNoAnswer() {
        dhis2.says(
                "constants",
                new StubDhis2.Answer(200, "<html>", Map.of("Content-Type", "text/html")));

        mustStop("unexpected", () -> get("constants.json"));
    }

    @Test
    void anAnswerBeyondTheLimitIsCutOffAndNotAskedAgain() {
        dhis2.says("constants", StubDhis2.Answer.json("x".repeat(Bounded.MOST + 1)));

        mustStop("unexpected", () -> get("constants.json"));

        assertThat(dhis2.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://10.1.2.3",
                "https://172.16.0.1:8443/dhis",
                "https://192.168.1.1",
                "https://169.254.169.254/latest",
                "https://100.64.0.1",
                "https://0.0.0.0",
                "https://[::1]",
                "https://[fd00::1]",
                "https://[fe80::1]",
                "https://[::ffff:10.0.0.1]",
                "https://[64:ff9b::a00:1]",
                "https://2130706433",
                "https://no-such-host.invalid",
                "http://93.184.216.34",
                "ftp://93.184.216.34",
                "file:///etc/passwd",
                "https://user:password@93.184.216.34",
                "https://93.184.216.34/?x=1",
                "https://93.184.216.34/#x",
                "https://",
                "nonsense",
                "",
            })
    void whatIsNotAPublicHostByHttpsIsNeverAsked(String address) {
        assertThatThrownBy(() -> Source.of(address, "token", "", "", false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).startsWith("dhis2.connect.wrong."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.1.2.3", "https://192.168.1.1", "http://93.184.216.34"})
    void inADemonstrationThisMachineAloneIsAskedBeside(String address) {
        assertThatThrownBy(() -> Source.of(address, "token", "", "", true))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPublicHostByHttpsIsAsked() throws UnknownHostException {
        assertThat(Source.of("https://93.184.216.34/dhis/", "token", "", "", false).address())
                .hasToString("https://93.184.216.34/dhis");
        assertThat(Source.isPrivate(InetAddress.getByName("2606:2800:220:1::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\r\nlines", "a b", "é"})
    void aTokenThatIsNoneIsRefused(String token) {
        assertThatThrownBy(() -> Source.of("https://93.184.216.34", token, "", "", false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("dhis2.connect.wrong.credentials"));
    }

    private static void mustStop(String why, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("dhis2.connect.stopped." + why));
    }
}
