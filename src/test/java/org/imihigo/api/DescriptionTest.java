package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.reporting.Promised.pledge;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says of every address what it does, and every answer is as described. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class DescriptionTest {
    private static final String ADDRESSES = "/api/v1/";

    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;
    @Autowired private Calendar calendar;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;
    @Autowired private Seal seal;
    @Autowired private Node node;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private JsonNode description;

    @BeforeEach
    void somethingIsSealed() {
        transaction.executeWithoutResult(
                status -> seal.append(Kind.LIST, "the description", new byte[] {2}));
    }

    @BeforeEach
    void read() {
        description = json.readTree(body(get("/api/openapi.json")));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).header("Accept-Language", "en").exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** {@code GET /api/v1/units tier within limit after}: an address with what it asks. */
    private Set<String> served() {
        var served = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach(
                        (route, method) -> {
                            for (var path : route.getPatternValues()) {
                                if (path.startsWith(ADDRESSES)) {
                                    route.getMethodsCondition()
                                            .getMethods()
                                            .forEach(
                                                    verb ->
                                                            served.add(
                                                                    verb
                                                                            + " "
                                                                            + path
                                                                            + " "
                                                                            + asked(method)));
                                }
                            }
                        });
        return served;
    }

    private static Set<String> asked(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(
                        parameter ->
                                parameter.isAnnotationPresent(RequestParam.class)
                                        || parameter.isAnnotationPresent(PathVariable.class))
                .map(parameter -> parameter.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> described() {
        var described = new TreeSet<String>();
        description
                .get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                verb ->
                                                        described.add(
                                                                verb.getKey()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey()
                                                                        + " "
                                                                        + parameters(
                                                                                verb.getValue()))));
        return described;
    }

    private Set<String> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void everyAddressIsDescribedWithWhatItAsksAndNothingElseIs() {
        assertThat(described()).isEqualTo(served()).hasSizeGreaterThanOrEqualTo(9);
    }

    /** The specification's rules, written down for the tests, and those of JSON Schema 2020-12. */
    private List<String> against31(JsonNode described) throws IOException {
        Object rules =
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(Path.of("src/test/resources/api/openapi-3.1.yaml")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.writeValueAsString(rules), InputFormat.JSON)
                .validate(json.writeValueAsString(described), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void itIsADescriptionByOpenApi31() throws IOException {
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(against31(description)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/info/title",
                "/paths/~1api~1v1~1units/get/responses",
                "/components/parameters/limit/schema",
                "/components/responses/Problem/description",
                "/components/securitySchemes/token/scheme",
            })
    void whatLacksAPartIsNone(String part) throws IOException {
        var torn = description.deepCopy();
        int end = part.lastIndexOf('/');
        ((ObjectNode) torn.at(part.substring(0, end))).remove(part.substring(end + 1));

        assertThat(against31(torn)).isNotEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysEachParameterOfItsPath() {
        var names = new ArrayList<String>();
        description
                .get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .forEach(
                                                operation -> {
                                                    names.add(
                                                            operation
                                                                    .get("operationId")
                                                                    .asString());
                                                    var said = parameters(operation);
                                                    Pattern.compile("\\{([a-z]+)\\}")
                                                            .matcher(path.getKey())
                                                            .results()
                                                            .forEach(
                                                                    named ->
                                                                            assertThat(said)
                                                                                    .contains(
                                                                                            named
                                                                                                    .group(
                                                                                                            1)));
                                                }));
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(description.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(
                                                description
                                                        .at(reference.asString().substring(1))
                                                        .isMissingNode())
                                        .as(reference.asString())
                                        .isFalse());
    }

    /** What is wrong with an answer, by the schema of its status. */
    private List<String> faults(MvcTestResult answer, String path, String verb) {
        var responses = description.get("paths").get(path).get(verb).get("responses");
        var status = Integer.toString(answer.getResponse().getStatus());
        var response =
                resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
        var type = MediaType.parseMediaType(String.valueOf(answer.getResponse().getContentType()));
        var media = response.get("content").get(type.getType() + "/" + type.getSubtype());
        assertThat(media).as("%s answers %s as %s", path, status, type).isNotNull();
        var schema = (ObjectNode) media.get("schema").deepCopy();
        schema.set("components", description.get("components"));
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.writeValueAsString(schema), InputFormat.JSON)
                .validate(body(answer), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units|",
                "/api/v1/units|?tier=district",
                "/api/v1/units|?tier=kingdom",
                "/api/v1/units|?limit=0",
                "/api/v1/units/{code}|/api/v1/units/RW57",
                "/api/v1/units/{code}|/api/v1/units/RWM002",
                "/api/v1/units/{code}|/api/v1/units/nowhere",
                "/api/v1/indicators|",
                "/api/v1/series|",
                "/api/v1/figures|?tier=district&periods=2026-27-Q1",
                "/api/v1/figures|?units=RW57&kind=VALIDATED&reach=alone&periods=2026-27-Q1,2025-26",
                "/api/v1/figures|",
                "/api/v1/pledges|?unit=RW57",
                "/api/v1/pledges|?unit=RW57100201&year=2025-26",
                "/api/v1/pledges|",
                "/api/v1/tables/{tier}/{year}/{period}|/api/v1/tables/district/2026-27/q1",
                "/api/v1/tables/{tier}/{year}/{period}|/api/v1/tables/district/2026-27/q1?method=RW-MIDTERM-2012-13",
                "/api/v1/tables/{tier}/{year}/{period}|/api/v1/tables/ministry/2026-27/q1",
                "/api/v1/log/head|",
                "/api/v1/log/head|?size=1",
                "/api/v1/log/head|?size=999999999",
                "/api/v1/log/head|?size=many",
                "/api/v1/log/entries|",
                "/api/v1/log/entries|?start=0&end=1",
                "/api/v1/log/entries|?start=-1",
                "/api/v1/log/proof/inclusion|?index=0",
                "/api/v1/log/proof/inclusion|?sha256=none",
                "/api/v1/log/proof/inclusion|",
                "/api/v1/log/proof/consistency|?from=1&to=1",
                "/api/v1/log/proof/consistency|?from=2&to=1",
                "/api/v1/log/proof/consistency|",
                "/api/v1/readings/{id}|/api/v1/readings/00000000-0000-0000-0000-000000000000",
            })
    void answersAreAsDescribed(String question) {
        var path = question.substring(0, question.indexOf('|'));
        var asked = question.substring(question.indexOf('|') + 1);
        var answer = get(asked.startsWith("/") ? asked : path + asked);

        assertThat(faults(answer, path, "get")).isEmpty();
    }

    @Test
    void whatIsBroughtIsAnsweredAsDescribed() {
        var series =
                indicators.bring(
                        Sample.definition(
                                "API-DESCRIBED",
                                "ha",
                                1,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        var unit = new UnitCode("RW570101");
        pledges.make(List.of(pledge(unit, calendar.year(), series, 90)));
        node.catchUp();
        var token = Programs.of("RW57/CONNECTED_SYSTEM", db, transaction, clock);
        var reading =
                """
                {"id": "%s", "unit": "RW570101", "series": %d, "period": "%s", "value": 1}\
                """
                        .formatted(UUID.randomUUID(), series.value(), calendar.quarter());
        var other = reading.replace("RW570101", "RW240101");

        var statuses = new ArrayList<Integer>();
        for (var sent : List.of(reading, "[" + reading + "]", "[" + other + "]", "{")) {
            var answer = post(sent, "", token);
            statuses.add(answer.getResponse().getStatus());
            assertThat(faults(answer, "/api/v1/readings", "post")).isEmpty();
        }
        assertThat(statuses).containsExactly(201, 200, 404, 400);
        var mixed = post("[" + reading + "," + other + "]", "?partial=true", token);
        assertThat(mixed).hasStatus(207);
        assertThat(faults(mixed, "/api/v1/readings", "post")).isEmpty();
        assertThat(
                        faults(
                                post("[" + reading.replace(": 1}", ": 2}") + "]", "", token),
                                "/api/v1/readings",
                                "post"))
                .isEmpty();
    }

    @Test
    void aTrialIsAnsweredAsDescribed() {
        var path = "/api/v1/methods/{id}/trial";
        for (var body :
                List.of(
                        "{\"items\": [{\"name\": \"A\", \"target\": 3, \"actual\": 2}]}",
                        "{\"items\": []}",
                        "{")) {
            var answer =
                    http.post()
                            .uri("/api/v1/methods/RW-CAPPED/trial")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .exchange();
            assertThat(faults(answer, path, "post")).isEmpty();
        }
    }

    private MvcTestResult post(String body, String query, String token) {
        return http.method(HttpMethod.POST)
                .uri("/api/v1/readings" + query)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void theColumnsOfACsvAreThePartsOfTheJson() {
        for (var type : List.of(Figures.Row.class, UnitsController.Row.class, Verdict.class)) {
            assertThat(new Sheet(type).columns())
                    .containsExactlyElementsOf(
                            Stream.of(type.getRecordComponents())
                                    .map(part -> part.getName())
                                    .toList());
        }
    }

    @Test
    void theGuideNamesEveryAddress() throws IOException {
        var guide = Files.readString(Path.of("docs/api.md"));
        description
                .get("paths")
                .properties()
                .forEach(path -> assertThat(guide).contains(path.getKey()));
    }
}
