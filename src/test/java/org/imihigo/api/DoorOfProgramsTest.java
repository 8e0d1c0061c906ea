package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.reporting.Promised.pledge;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of programs, and every kind of caller: no cell of the matrix is left open. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-23"})
class DoorOfProgramsTest {
    private static final String VILLAGE = "RW57100201";
    private static final String POST = "POST /api/v1/readings";
    private static final String TRIAL = "POST /api/v1/methods/{id}/trial";
    private static final String PRINTED = "POST /api/v1/published-tables";
    private static final String READING = "GET /api/v1/readings/{id}";

    /** What everybody reads; the one write; and a reading that is not there. */
    private static final Map<String, String> QUESTIONS =
            Map.ofEntries(
                    Map.entry("GET /api/v1/units", "/api/v1/units?tier=province"),
                    Map.entry("GET /api/v1/units/{code}", "/api/v1/units/RW57"),
                    Map.entry("GET /api/v1/indicators", "/api/v1/indicators"),
                    Map.entry("GET /api/v1/series", "/api/v1/series"),
                    Map.entry("GET /api/v1/figures", "/api/v1/figures?units=RW57"),
                    Map.entry("GET /api/v1/pledges", "/api/v1/pledges?unit=RW57"),
                    Map.entry(
                            "GET /api/v1/tables/{tier}/{year}/{period}",
                            "/api/v1/tables/district/2026-27/q1"),
                    Map.entry("GET /api/v1/log/head", "/api/v1/log/head"),
                    Map.entry("GET /api/v1/log/entries", "/api/v1/log/entries"),
                    Map.entry(
                            "GET /api/v1/log/proof/inclusion",
                            "/api/v1/log/proof/inclusion?index=0"),
                    Map.entry(
                            "GET /api/v1/log/proof/consistency",
                            "/api/v1/log/proof/consistency?from=1&to=1"),
                    Map.entry(TRIAL, "/api/v1/methods/RW-CAPPED/trial"),
                    Map.entry(READING, "/api/v1/readings/00000000-0000-0000-0000-000000000000"),
                    Map.entry(POST, "/api/v1/readings"),
                    Map.entry(
                            PRINTED,
                            "/api/v1/published-tables?tier=district&year=2014-15&source=a"));

    @Autowired private MockMvcTester http;
    @Autowired private People people;
    @Autowired private Seal seal;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Calendar calendar;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;
    @Autowired private Node node;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private static int addresses;

    private SeriesId series;

    @BeforeEach
    void somethingIsSealed() {
        transaction.executeWithoutResult(
                status -> seal.append(Kind.LIST, "the door of programs", new byte[] {1}));
    }

    @BeforeEach
    void theVillageOnTheStageHasPledged() {
        db.execute("truncate people.attempt");
        series =
                indicators.bring(
                        Sample.definition(
                                "API-DOOR-"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(Locale.ROOT),
                                "ha",
                                1,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        pledges.make(List.of(pledge(new UnitCode(VILLAGE), calendar.year(), series, 91)));
        node.catchUp();
    }

    private String token(String post) {
        return Programs.of(post, db, transaction, clock);
    }

    private String changed(String column, String value) {
        var token = token(VILLAGE + "/VILLAGE_LEADER");
        db.execute(
                "update people.token set "
                        + column
                        + " = "
                        + value
                        + " where digest = sha256({0}::bytea)",
                org.jooq.impl.DSL.val(token.substring("Bearer ".length())));
        return token;
    }

    private int status(String question, String token) {
        var path =
                Objects.requireNonNull(QUESTIONS.get(question))
                        .replace("source=a", "source=" + UUID.randomUUID());
        var request =
                http.method(HttpMethod.valueOf(question.substring(0, question.indexOf(' '))))
                        .uri(path)
                        .header(
                                "Content-Type",
                                question.equals(PRINTED) ? "text/csv" : "application/json")
                        .content(body(question));
        // Wrong tokens are throttled by address: each caller here has one.
        var address = "198.51.100." + addresses++ % 250;
        request.with(
                sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return request.exchange().getResponse().getStatus();
    }

    private String body(String question) {
        return switch (question) {
            case TRIAL -> "{\"items\": []}";
            case PRINTED -> "unit,score\r\nRW57,70";
            default -> reading();
        };
    }

    private String reading() {
        return """
        {"id": "%s", "unit": "%s", "series": %d, "period": "%s", "value": 1}\
        """
                .formatted(UUID.randomUUID(), VILLAGE, series.value(), calendar.quarter());
    }

    @Test
    void everyAddressIsInTheMatrix() {
        var served = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        route ->
                                route.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/v1"))
                                        .forEach(
                                                path ->
                                                        route.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        verb ->
                                                                                served.add(
                                                                                        verb + " "
                                                                                                + path))));
        assertThat(served).isEqualTo(new TreeSet<>(QUESTIONS.keySet()));
    }

    private void asks(String who, String token, int reads, int unknown, int writes) {
        for (var address : QUESTIONS.keySet()) {
            int expected =
                    switch (address) {
                        case POST -> writes;
                        case PRINTED -> prints(who, writes);
                        case READING -> unknown;
                        default -> reads;
                    };
            assertThat(status(address, token)).as("%s asks %s", who, address).isEqualTo(expected);
        }
    }

    /** Whoever sees the whole country may bring a table of it. */
    private static int prints(String who, int writes) {
        boolean all = List.of("administrator", "ministry", "system of the country").contains(who);
        return writes == 401 ? writes : all ? 201 : 404;
    }

    @Test
    void nobodyReadsAndDoesNotWrite() {
        asks("nobody", "", 200, 404, 401);
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        asks("revoked", changed("revoked", "now()"), 401, 401, 401);
        asks(
                "expired",
                changed("issued = now() - interval '2 days', expires", "now() - interval '1 day'"),
                401,
                401,
                401);
        asks("invented", "Bearer imihigo_" + "A".repeat(43), 401, 401, 401);
        asks("no token", "Basic YTpi", 401, 401, 401);
    }

    @Test
    void theVillageWritesForItself() {
        asks("village", token(VILLAGE + "/VILLAGE_LEADER"), 200, 404, 201);
    }

    @Test
    void whoStandsAboveDoesNotWriteForTheVillage() {
        asks("planner", token("RW57/DISTRICT_PLANNER"), 200, 404, 404);
        asks("cell", token("RW571002/CELL_SECRETARY"), 200, 404, 404);
        asks("administrator", token("RW/ADMINISTRATOR"), 200, 404, 404);
        asks("ministry", token("RWM002/MINISTRY_PLANNER"), 200, 404, 404);
    }

    @Test
    void aConnectedSystemAboveWritesAndOneElsewhereDoesNot() {
        asks("system of another district", token("RW24/CONNECTED_SYSTEM"), 200, 404, 404);
        asks("system of the ministry", token("RWM002/CONNECTED_SYSTEM"), 200, 404, 404);
        asks("system of the country", token("RW/CONNECTED_SYSTEM"), 200, 404, 201);
    }

    private MvcTestResult signIn() {
        people.seat(Cast.VILLAGE_LEADER);
        return http.post()
                .uri("/session")
                .param("name", Cast.VILLAGE_LEADER.login())
                .param("password", Cast.PASSWORD)
                .with(csrf())
                .exchange();
    }

    @Test
    void aCookieWritesNothingHereWithOrWithoutATokenOfForms() {
        Cookie session = Objects.requireNonNull(signIn().getResponse().getCookie("session"));
        assertThat(http.get().uri("/desk").cookie(session)).hasStatusOk();

        var plain =
                http.post()
                        .uri("/api/v1/readings")
                        .cookie(session)
                        .header("Content-Type", "application/json")
                        .content(reading());
        assertThat(plain).hasStatus(401);
        assertThat(
                        http.post()
                                .uri("/api/v1/readings")
                                .cookie(session)
                                .with(csrf())
                                .header("Content-Type", "application/json")
                                .content(reading()))
                .hasStatus(401);
    }

    @Test
    void anAddressWrittenInAnotherWayIsTheSameDoor() {
        Cookie session = Objects.requireNonNull(signIn().getResponse().getCookie("session"));

        var disguised =
                http.post()
                        .uri(java.net.URI.create("/%61pi/v1/readings"))
                        .cookie(session)
                        .header("Content-Type", "application/json")
                        .content(reading())
                        .exchange();

        assertThat(disguised.getResponse().getStatus()).isIn(400, 401, 403, 404);
    }

    @Test
    void aTokenOpensNoPageAndSendsNoForm() {
        var token = token(VILLAGE + "/VILLAGE_LEADER");

        assertThat(http.get().uri("/desk").header("Authorization", token)).hasStatus(303);
        assertThat(
                        http.post()
                                .uri("/reports/" + VILLAGE + "/" + calendar.quarter())
                                .header("Authorization", token)
                                .with(csrf()))
                .hasStatus(303);
    }
}
