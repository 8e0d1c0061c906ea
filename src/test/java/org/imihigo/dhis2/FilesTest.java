package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say, and what happens with those that mean no good. */
class FilesTest {
    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"dataElements\": [",
                "{\"dataElements\": [{\"id\": \"abc\"",
                "PK\u0003\u0004 a zip",
                "<html>",
                "{\"a\": 1} {",
            })
    void whatIsNoExportIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> MetadataReader.read(file(text)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).startsWith("dhis2.file."));
    }

    @Test
    void aFileThatGoesDeepIsNotFollowed() {
        var deep = "{\"dataElements\": " + "[".repeat(100_000);

        assertThatThrownBy(() -> MetadataReader.read(file(deep))).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileWithoutEndIsLeftWhereItIsTooLarge() {
        var endless = file("{\"other\": [" + "1,".repeat(1 << 20));

        assertThatThrownBy(() -> MetadataReader.read(new Bounded(endless, 1 << 20)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("dhis2.file.large"));
    }

    @Property(tries = 300)
    void noiseIsRefusedAndNothingElse(@ForAll byte[] noise) {
        assertThatThrownBy(() -> MetadataReader.read(new ByteArrayInputStream(noise)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatComesTwiceCountsOnceAndWhatHasNoIdDoesNot() {
        var read =
                MetadataReader.read(
                        file(
                                """
                                {"system": {"version": "2.40"}, "dataElements": [
                                 {"id": "a", "name": "Maize\\u0000 Q1 Target", "valueType": "NUMBER"},
                                 {"id": "a", "name": "Other"}, {"name": "No id"}, {"id": "../x"}, 7, null],
                                 "unknown": [{"deep": {"er": []}}]}
                                """));

        assertThat(read.elements().keySet()).containsExactly("a");
        assertThat(read.elements().values().iterator().next().name()).isEqualTo("Maize  Q1 Target");
    }

    @Test
    void theSetSaysOnceWhatHoldsForAllItsValues() {
        var values =
                ValuesReader.json(
                        file(
                                """
                                {"dataSet": "s", "dataValues": [
                                 {"dataElement": "a", "categoryOptionCombo": "c", "value": "0"},
                                 {"dataElement": "b", "value": "", "comment": "not yet"},
                                 {"dataElement": "d", "value": "7", "deleted": true},
                                 {"dataElement": "e", "period": "2024July", "value": 12.50}],
                                 "orgUnit": "o", "period": "2024Q3"}
                                """));

        assertThat(values).extracting(Value::place).containsOnly("o");
        assertThat(values)
                .extracting(Value::period)
                .containsExactly("2024Q3", "2024Q3", "2024Q3", "2024July");
        assertThat(values.get(0).number()).contains(BigDecimal.ZERO);
        assertThat(values.get(1).number()).as("a blank is no zero").isEmpty();
        assertThat(values.get(2).number()).as("taken back").isEmpty();
        assertThat(values.get(3).number().orElseThrow()).isEqualByComparingTo("12.5");
    }

    @Test
    void aCsvMayHaveItsColumnsInAnyOrderOrInTheUsualOne() {
        var named =
                ValuesReader.csv(
                        file(
                                """
                                \uFEFF"value","dataelement","orgunit","period","catoptcombo","deleted"

                                "1","a","o","2024Q3","c","false"\r
                                "2","b","o","2024Q3","c","true"
                                """));
        var usual =
                ValuesReader.csv(
                        file(
                                "a,2024Q3,o,c,x,0,admin,2024-10-01,\"said \"\"so\"\",\ntwice\",false\n"));

        assertThat(named).extracting(Value::text).containsExactly("1", "2");
        assertThat(named).extracting(Value::deleted).containsExactly(false, true);
        assertThat(usual)
                .singleElement()
                .satisfies(
                        value -> {
                            assertThat(value.combo()).isEqualTo("c");
                            assertThat(value.comment()).isEqualTo("said \"so\",\ntwice");
                        });
    }

    @Property
    void whatWeWriteIntoALineIsReadFromIt(@ForAll List<String> fields) {
        var plain =
                fields.stream()
                        .map(field -> field.replaceAll("[\\p{Cntrl}\\p{Z}=+@-]", "x"))
                        .limit(90)
                        .toList();
        var read = new java.util.ArrayList<List<String>>();
        CsvFile.each(new java.io.StringReader(CsvFile.line(plain) + "end,\r\n"), read::add);

        boolean blank = plain.stream().allMatch(String::isEmpty) && plain.size() < 2;
        assertThat(read.getFirst()).isEqualTo(blank ? List.of("end", "") : plain);
    }

    @Test
    void aFormDrawnByHandIsReadAsItsTable() {
        var rows =
                FormTable.read(
                        """
                        <h3>Bugesera</h3><script>var x = "<td>no</td>";</script>
                        <table><tr><td colspan=5><b>PILLAR 1: Economic &amp; rural</b></td></tr>
                        <tr><td rowspan="2">1</td><td rowspan='2'>Out&nbsp;put</td><td>Maize<br>yield</td>
                        <td><input id="aaaaaaaaaaa-bbbbbbbbbbb-val" /></td><td><input id="ccccccccccc-bbbbbbbbbbb-val"></td></tr>
                        <tr><td>Beans<td><input name=x id='ddddddddddd-bbbbbbbbbbb-val'></table>
                        """);

        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).text()).isEqualTo("PILLAR 1: Economic & rural");
        assertThat(rows.get(2).texts()).containsEntry(1, "Out put").containsEntry(2, "Maize yield");
        assertThat(rows.get(2).inputs())
                .containsEntry(3, Cell.of("aaaaaaaaaaa", "bbbbbbbbbbb"))
                .containsEntry(4, Cell.of("ccccccccccc", "bbbbbbbbbbb"));
        assertThat(rows.get(3).texts()).containsEntry(1, "Out put").containsEntry(2, "Beans");
        assertThat(rows.get(3).inputs()).containsEntry(3, Cell.of("ddddddddddd", "bbbbbbbbbbb"));
    }

    @Test
    void noFormIsTooStrange() {
        var chance = new Random(7);
        var parts =
                List.of(
                        "<tr",
                        "<td",
                        ">",
                        "</td>",
                        "<input id=\"a-b-val\"",
                        " rowspan=999",
                        "x",
                        "<!--");
        for (int form = 0; form < 500; form++) {
            var html = new StringBuilder();
            for (int part = 0; part < 60; part++) {
                html.append(parts.get(chance.nextInt(parts.size())));
            }
            assertThat(FormTable.read(html.toString())).isNotNull();
        }
    }
}
