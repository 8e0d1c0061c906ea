package org.imihigo.exchange;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.contracts.Choice;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Measurement;
import org.imihigo.contracts.Written;
import org.imihigo.database.Node;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.spreadsheets.Spreadsheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A contract that went out comes in again as what it was. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ReimportTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static final UnitCode NGOMA = new UnitCode("RW56");
    private static final Actor PLANNER = actor(Office.DISTRICT_PLANNER, NGOMA);
    private static final Actor GOVERNOR = actor(Office.GOVERNOR, new UnitCode("RW5"));
    private static final FiscalYear THIS = new FiscalYear(2026);

    @Autowired MockMvcTester web;
    @Autowired Drafts drafts;
    @Autowired Pledges pledges;
    @Autowired Node node;
    @Autowired Reviewing reviewing;
    @Autowired Councils councils;

    private static Actor actor(Office office, UnitCode unit) {
        return new Actor(UUID.randomUUID(), new PostId(UUID.randomUUID()), office, unit);
    }

    private List<Line> exported(UnitCode unit, FiscalYear year, String ending, String language) {
        var file =
                web.get()
                        .uri("/contracts/" + unit + "/" + year + ending)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .exchange();
        assertThat(file).hasStatusOk();
        var sheet = Spreadsheets.read(file.getResponse().getContentAsByteArray()).getFirst();
        return Layout.of(sheet).lines(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx en", ".xlsx fr", ".xlsx rw", ".csv en", ".csv fr", ".csv rw"})
    void anExportedContractIsJudgedAsWhatWasSigned(String how) {
        var ending = how.substring(0, how.indexOf(' '));
        var lines = exported(BUGESERA, THIS, ending, how.substring(how.length() - 2));

        isTheSame(drafts.judge(BUGESERA, THIS.next(), lines, Map.of()), BUGESERA, THIS);
    }

    private void isTheSame(List<Judged> judged, UnitCode unit, FiscalYear year) {
        assertThat(judged).noneMatch(row -> row.has(Severity.BLOCKS) || row.has(Severity.ASKS));
        var again = judged.stream().flatMap(row -> row.proposal().stream()).toList();
        var signed = pledges.of(unit, year);
        assertThat(again).extracting(one -> one.again().orElseThrow()).isEqualTo(signed);
        for (int at = 0; at < signed.size(); at++) {
            var chain = signed.get(at).chain();
            var row = again.get(at);
            assertThat(row.pillar()).contains(chain.pillar());
            assertThat(List.of(row.sector(), row.outcome(), row.output()))
                    .containsExactly(chain.sector(), chain.outcome(), chain.output());
            assertThat(row.source()).isEqualTo(signed.get(at).source());
        }
    }

    /** Twelve contracts of any kind, each by both files and signed again for the next year. */
    @Test
    void whateverWasSignedComesBackWithoutLoss() {
        for (int seed = 0; seed < 12; seed++) {
            var year = new FiscalYear(1970 + 2 * seed);
            var contract = new Contract(new Random(seed));
            sign(contract.lines, contract.choices, year);
            for (var ending : List.of(".xlsx", ".csv")) {
                var lines = exported(NGOMA, year, ending, List.of("en", "fr", "rw").get(seed % 3));
                isTheSame(drafts.judge(NGOMA, year.next(), lines, Map.of()), NGOMA, year);
            }

            sign(exported(NGOMA, year, ".csv", "en"), Map.of(), year.next());

            assertThat(told(year.next())).as("seed " + seed).isEqualTo(told(year));
        }
    }

    private void sign(List<Line> lines, Map<Integer, Choice> choices, FiscalYear year) {
        drafts.bring(NGOMA, year, lines, choices, "contract.xlsx", 0, PLANNER);
        int open = drafts.acceptAll(NGOMA, year, 1, PLANNER).version();
        new Passage(reviewing, councils).of(NGOMA, year, open, year.firstDay(), PLANNER, GOVERNOR);
        drafts.keepSigned(NGOMA, year, year.firstDay(), open, GOVERNOR);
        node.catchUp();
    }

    /** All that a pledge says, but its own year and where it was typed. */
    private List<List<Object>> told(FiscalYear year) {
        return pledges.of(NGOMA, year).stream().map(ReimportTest::told).toList();
    }

    private static List<Object> told(Pledge one) {
        return List.of(
                one.series(),
                one.number(),
                one.chain(),
                one.source(),
                one.baseline(),
                one.targets(),
                one.weight(),
                one.verification());
    }

    @Test
    void aForgedOrForeignKeyIsNotUsed() {
        var own = exported(BUGESERA, THIS, ".csv", "en");
        var elsewhere = drafts.judge(NGOMA, THIS.next(), own, Map.of());
        assertThat(elsewhere.stream().flatMap(row -> row.proposal().stream()))
                .isNotEmpty()
                .allMatch(one -> one.again().isEmpty());
        assertThat(codes(elsewhere)).contains("key.foreign");

        var forged = own.stream().map(line -> with(line, Column.KEY, "1' or 1=1")).toList();
        assertThat(codes(drafts.judge(BUGESERA, THIS.next(), forged, Map.of())))
                .contains("key.foreign");

        var renamed =
                own.stream().map(line -> with(line, Column.INDICATOR, "Trees planted")).toList();
        var other = drafts.judge(BUGESERA, THIS.next(), renamed, Map.of());
        assertThat(codes(other)).contains("key.changed");
        assertThat(other.stream().flatMap(row -> row.proposal().stream()))
                .allMatch(one -> one.again().isEmpty());
    }

    private static List<String> codes(List<Judged> judged) {
        return judged.stream()
                .flatMap(row -> row.findings().stream())
                .map(one -> one.code())
                .distinct()
                .toList();
    }

    private static Line with(Line line, Column column, String text) {
        if (line.cell(Column.KEY).isEmpty()) {
            return line;
        }
        var cells = new HashMap<>(line.cells());
        cells.put(column, new Written("", text, Written.Form.TEXT));
        return new Line(line.row(), cells);
    }

    @Test
    void aChangedFigureIsReadAnewAndTheMeasureStays() {
        var own = exported(BUGESERA, THIS, ".csv", "en");
        var before = drafts.judge(BUGESERA, THIS.next(), own, Map.of());
        var changed = own.stream().map(line -> with(line, Column.ANNUAL_TARGET, "7")).toList();
        var after = drafts.judge(BUGESERA, THIS.next(), changed, Map.of());

        var measured = measured(before);
        assertThat(measured(after)).isEqualTo(measured);
        assertThat(after.stream().flatMap(row -> row.proposal().stream()))
                .allMatch(one -> one.annual().filter(BigDecimal.valueOf(7)::equals).isPresent());
        assertThat(codes(after)).contains("annual.differs");
    }

    private static Map<Integer, Measurement> measured(List<Judged> judged) {
        return judged.stream()
                .filter(row -> row.proposal().isPresent())
                .collect(
                        toMap(
                                row -> row.line().row(),
                                row -> row.proposal().orElseThrow().measurement()));
    }

    /** Lines of a contract that nobody has seen, as a file has them. */
    private static final class Contract {
        private static final List<String> PILLARS =
                List.of("Economic transformation", "Social transformation", "Governance");
        private static final List<String> SECTORS =
                List.of("", "Agriculture", "Sector 3: roads", "Justice, law & order", "ICT");
        private static final List<String> OUTPUTS =
                List.of("", "More grown", "Output 2: sold", "\"Quoted\", and; more", "a");
        private static final List<String> THINGS =
                List.of("Trees", "Percentage of fees paid", "Road works", "Farmers: trained", "=x");

        private final Random chance;
        private final List<Line> lines = new ArrayList<>();
        private final Map<Integer, Choice> choices = new HashMap<>();

        Contract(Random chance) {
            this.chance = chance;
            int rows = 3 + chance.nextInt(8);
            for (int row = 1; row <= rows; row++) {
                add(row);
            }
        }

        private <T> T one(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private void add(int row) {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.PILLAR, one(PILLARS));
            cells.put(Column.SECTOR, one(SECTORS));
            cells.put(Column.OUTPUT, one(OUTPUTS));
            cells.put(Column.INDICATOR, one(THINGS) + " no. " + row);
            cells.put(Column.SOURCE_OF_DATA, one(List.of("", "Register", "EICV, NISR")));
            var measurement = measurement();
            int decimals = measurement.decimals();
            for (var quarter : Column.QUARTERS) {
                cells.put(quarter, chance.nextInt(4) == 0 ? "" : figure(decimals));
            }
            cells.put(Column.Q4_TARGET, figure(decimals));
            cells.put(Column.ANNUAL_TARGET, figure(decimals));
            cells.put(Column.BASELINE, chance.nextBoolean() ? "" : figure(decimals));
            cells.put(Column.WEIGHT, one(List.of("", "5", "12.5")));
            cells.put(Column.COUNTED_BY, one(List.of("", "OWN", "CHILDREN")));
            var written = new EnumMap<Column, Written>(Column.class);
            cells.forEach(
                    (column, text) ->
                            written.put(column, new Written("", text, Written.Form.TEXT)));
            lines.add(new Line(row, written));
            choices.put(
                    row,
                    new Choice(
                            Optional.of(measurement),
                            Map.of(),
                            java.util.Set.of(),
                            Choice.Kind.PLEDGE,
                            ""));
        }

        private String figure(int decimals) {
            return BigDecimal.valueOf(1 + chance.nextInt(90_000), decimals).toPlainString();
        }

        private Measurement measurement() {
            return one(
                    List.of(
                            measured(OverTime.FLOW_SUM, OverSpace.SUM, "number", 0),
                            measured(OverTime.FLOW_SUM, OverSpace.SUM, "RWF", 0),
                            measured(OverTime.STOCK_LAST, OverSpace.MEAN, "t/ha", 2),
                            measured(OverTime.CUMULATIVE_LAST, OverSpace.SUM, "number", 0),
                            measured(OverTime.RATE_LAST, OverSpace.MEAN, "%", 3),
                            measured(OverTime.RATE_POOLED, OverSpace.POOLED, "%", 1),
                            measured(OverTime.MILESTONE, OverSpace.NONE, "%", 1),
                            measured(OverTime.ONE_OFF, OverSpace.MEAN, "%", 6)));
        }

        private Measurement measured(OverTime time, OverSpace space, String unit, int decimals) {
            return new Measurement(
                    time,
                    space,
                    chance.nextBoolean() ? new Direction.Up() : new Direction.Down(),
                    chance.nextBoolean(),
                    unit,
                    decimals);
        }
    }
}
