package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports as servers of 2.38 to 2.42 write them: large, and full of what we do not need. */
class RealExportTest {
    private static final int PLEDGES = 2_500;

    /** What stands on every object of such an export. */
    private static final String AROUND =
            """
            "created": "2024-07-01T08:00:00.000", "lastUpdated": "2025-01-01T08:00:00.000",
            "translations": [{"property": "NAME", "locale": "fr", "value": "Nom"}],
            "createdBy": {"id": "abcdefghijk", "name": "A person", "username": "x"}, "favorites": [],
            "sharing": {"owner": "abcdefghijk", "external": false, "users": {}, "userGroups":
             {"g1": {"access": "rw------", "id": "g1"}}, "public": "r-------"}, "attributeValues":
            [{"attribute": {"id": "at"}, "value": "<script>"}], "access": {"read": true}
            """;

    private static Metadata read(String text) {
        return MetadataReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String large() {
        var export = new StringBuilder("{\"system\": {\"version\": \"2.40.2.2\"}, ");
        export.append("\"programIndicators\": [{\"id\": \"pi\", \"expression\": \"d2:x()\"}], ");
        export.append("\"legendSets\": [{\"id\": \"ls\", \"legends\": [{\"id\": \"l\"}]}], ");
        export.append("\"dataElements\": [");
        for (int pledge = 0; pledge < PLEDGES; pledge++) {
            for (int slot = 0; slot < 8; slot++) {
                export.append(pledge + slot == 0 ? "" : ",")
                        .append(
                                """
                                {"id": "e%d_%d", "name": "Pledge no %d of the file - Q%d %s",
                                 "shortName": "x%d", "valueType": "NUMBER", "domainType": "AGGREGATE",
                                 "aggregationType": "SUM", "zeroIsSignificant": true,
                                 "categoryCombo": {"id": "cc"}, "legendSets": [{"id": "ls"}], %s}
                                """
                                        .replace("e%d_%d", "e%dx%d")
                                        .formatted(
                                                pledge,
                                                slot,
                                                pledge + 10,
                                                1 + slot % 4,
                                                slot < 4 ? "Target" : "Achieved",
                                                slot,
                                                AROUND));
            }
        }
        return export.append("]}").toString();
    }

    @Test
    void twentyThousandElementsWithAllThatStandsAroundThemAreRead() {
        var text = large();
        assertThat(text.length()).isGreaterThan(12_000_000);

        var metadata = read(text);

        assertThat(metadata.elements()).hasSize(8 * PLEDGES);
        assertThat(Holdings.of(metadata).all())
                .hasSize(PLEDGES)
                .allSatisfy(held -> assertThat(held.elements()).hasSize(8));
    }

    @Test
    void theOldAndTheNewListOfASetAreBothRead() {
        var metadata =
                read(
                        """
                        {"dataElements": [{"id": "a", "name": "Trees - Q1 Target"},
                          {"id": "b", "displayName": "Trees - Q2 Target"}],
                         "dataSets": [
                          {"id": "new", "name": "New", "dataSetElements": [
                            {"dataElement": {"id": "a"}, "categoryCombo": {"id": "x"}}, {"dataSet": {"id": "new"}}]},
                          {"id": "old", "name": "Old", "dataElements": [{"id": "b"}, {"id": "b"}]}]}
                        """);

        assertThat(metadata.forms().entrySet())
                .filteredOn(form -> form.getKey().equals("new"))
                .flatExtracting(form -> form.getValue().elements())
                .containsExactly("a");
        assertThat(metadata.forms().entrySet())
                .filteredOn(form -> form.getKey().equals("old"))
                .flatExtracting(form -> form.getValue().elements())
                .containsExactly("b");
    }

    @Test
    void placesHaveTheirPathByTheirParentsToo() {
        var metadata =
                read(
                        """
                        {"dataElements": [{"id": "a", "name": "Trees - Q1 Target"}],
                         "organisationUnits": [
                          {"id": "d", "name": "Bugesera", "parent": {"id": "p"}},
                          {"id": "p", "name": "East", "parent": {"id": "c"}}, {"id": "c", "name": "Rwanda"},
                          {"id": "x", "name": "X", "parent": {"id": "y"}}, {"id": "y", "name": "Y", "parent": {"id": "x"}},
                          {"id": "s", "name": "Sector", "path": "/c/p/d/s", "parent": {"id": "wrong"}}]}
                        """);

        assertThat(path(metadata, "d")).containsExactly("c", "p", "d");
        assertThat(path(metadata, "s")).containsExactly("c", "p", "d", "s");
        assertThat(path(metadata, "x")).as("a circle ends").hasSize(2);
    }

    private static List<String> path(Metadata metadata, String place) {
        return Objects.requireNonNull(metadata.places().get(place)).path();
    }

    @Test
    void valuesMayNameThingsByCodeOrByName() {
        var metadata =
                """
                {"dataElements": [{"id": "a", "code": "DE_TREES_Q1", "name": "Trees - Q1 Achieved"},
                  {"id": "b", "code": "TWICE", "name": "B"}, {"id": "c", "code": "TWICE", "name": "C"}],
                 "categoryOptionCombos": [{"id": "f", "code": "F", "name": "Female"}],
                 "organisationUnits": [{"id": "o", "code": "0057", "name": "Bugesera"}]}
                """;
        var values =
                """
                dataelement,period,orgunit,categoryoptioncombo,value
                DE_TREES_Q1,2026July,0057,F,1
                Trees - Q1 Achieved,2026July,Bugesera,Female,2
                a,2026July,o,f,3
                TWICE,2026July,o,f,4
                """;
        var study =
                Study.of(
                        List.of(
                                page(Export.Kind.METADATA, metadata),
                                page(Export.Kind.VALUES_CSV, values)));

        assertThat(study.typed())
                .extracting(Value::element)
                .containsExactly("a", "a", "a", "TWICE");
        assertThat(study.typed()).extracting(Value::place).containsOnly("o");
        assertThat(study.typed()).extracting(Value::combo).containsOnly("f");
    }

    private static Export.Page page(Export.Kind kind, String text) {
        return Export.Page.file(kind, "file", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormAsTheDesignerWritesItIsReadWithItsQuotedSigns() {
        var rows =
                FormTable.read(
                        """
                        <table class="x"><tbody><tr><td>Yield &gt; 3</td><td>
                        <input id="HllvX50cXC0-xYerKDKCefk-val" name="entryfield" title="[ Yield > 3 t/ha <Q1> - default ]"
                          value='[ Yield > 3 ]' style="width:7em;text-align:center"/>
                        <input dataelementid="HllvX50cXC0" id="totalHllvX50cXC0" name="total" readonly="readonly"/>
                        <input id="indicatorABC" indicatorid="ABC" name="indicator"/></td></tr></tbody></table>
                        """);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().text()).isEqualTo("Yield > 3");
        assertThat(rows.getFirst().inputs().values())
                .containsExactly(Cell.of("HllvX50cXC0", "xYerKDKCefk"));
    }

    @Test
    void aFormOfQuotesAloneIsLeftWithoutAnError() {
        for (var hostile :
                List.of(
                        "<td " + "'".repeat(200_000),
                        "<td " + "\"a\"".repeat(100_000),
                        "<".repeat(99_999))) {
            assertThatCode(() -> FormTable.read(hostile)).doesNotThrowAnyException();
        }
    }

    @Test
    void packedFilesAreUnpackedAndBombsAreNot() throws IOException {
        var text = "{\"dataElements\": []}".getBytes(StandardCharsets.UTF_8);

        assertThat(Unpacked.of(text)).isEqualTo(text);
        assertThat(Unpacked.of(gzip(text))).isEqualTo(text);
        assertThat(Unpacked.of(zip(text))).isEqualTo(text);
        var bomb = new byte[Bounded.MOST + 1];
        for (var packed :
                List.of(
                        gzip(bomb),
                        zip(bomb),
                        new byte[] {'P', 'K', 3, 4},
                        new byte[] {0x1f, (byte) 0x8b, 1})) {
            assertThatThrownBy(() -> Unpacked.of(packed)).isInstanceOf(Refusal.class);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("folder/"));
            zip.putNextEntry(new ZipEntry("folder/metadata.json"));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    /** The sample, with anything in the place of anything: read or refused, never broken. */
    @Test
    void whateverStandsWhereItShouldNotIsPassedOver() throws IOException {
        var json = JsonMapper.shared();
        var sample =
                json.readTree(
                        new ClassPathResource("dhis2/sample-metadata.json")
                                .getContentAsByteArray());
        var chance = new Random(11);
        for (int round = 0; round < 300; round++) {
            var changed = sample.deepCopy();
            for (int change = 0; change < 5; change++) {
                change(changed, chance, json);
            }
            var content = json.writeValueAsBytes(changed);
            assertThatCode(
                            () -> {
                                try {
                                    Study.of(
                                            List.of(
                                                    Export.Page.file(
                                                            Export.Kind.METADATA, "x", content)));
                                } catch (Refusal refusal) {
                                    assertThat(refusal.key()).startsWith("dhis2.file.");
                                }
                            })
                    .as("Round %d", round)
                    .doesNotThrowAnyException();
        }
    }

    private static void change(JsonNode tree, Random chance, JsonMapper json) {
        var at = tree;
        for (int depth = 0; depth < 1 + chance.nextInt(5); depth++) {
            var inner = at.isEmpty() ? null : inner(at, chance);
            if (inner == null || !inner.isContainer() || inner.isEmpty()) {
                break;
            }
            at = inner;
        }
        var strange =
                json.readTree(
                        List.of(
                                        "null",
                                        "7",
                                        "-1e99",
                                        "true",
                                        "\"\"",
                                        "\"x{#}\"",
                                        "[]",
                                        "[[]]",
                                        "{}",
                                        "{\"id\": 3}")
                                .get(chance.nextInt(10)));
        if (at instanceof ObjectNode object && !object.isEmpty()) {
            object.set(
                    List.copyOf(object.propertyNames()).get(chance.nextInt(object.size())),
                    strange);
            object.set("strange" + chance.nextInt(3), strange);
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            array.set(chance.nextInt(array.size()), strange);
        }
    }

    private static JsonNode inner(JsonNode node, Random chance) {
        return node instanceof ObjectNode object
                ? object.get(List.copyOf(object.propertyNames()).get(chance.nextInt(object.size())))
                : node.get(chance.nextInt(node.size()));
    }
}
