package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.board.Board;
import org.imihigo.board.Figure;
import org.imihigo.board.Grid;
import org.imihigo.board.Reach;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Kind;
import org.imihigo.scoring.pages.PledgesPage;
import org.imihigo.scoring.pages.PledgesPage.OutputPart;
import org.imihigo.scoring.pages.PledgesPage.PillarPart;
import org.imihigo.scoring.pages.PledgesPage.Row;
import org.imihigo.scoring.pages.PledgesPage.SectorPart;
import org.imihigo.scoring.pages.ScorePage;
import org.imihigo.territory.Unit;
import org.imihigo.web.Bullet;
import org.imihigo.web.Quarters;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * The pledges of a unit on its page, by pillar, sector, outcome and output, each with its light.
 */
@Component
class PledgesPanel implements UnitPanel {
    private final Scoring scoring;
    private final Board board;
    private final Judge judge;
    private final Indicators indicators;
    private final Sentences sentences;

    PledgesPanel(
            Scoring scoring, Board board, Judge judge, Indicators indicators, Sentences sentences) {
        this.scoring = scoring;
        this.board = board;
        this.judge = judge;
        this.indicators = indicators;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var pledges = scoring.pledges(unit.code(), period);
        if (pledges.isEmpty()) {
            return Optional.empty();
        }
        var page = new PledgesPage(pillars(unit.code(), pledges, period, words));
        return Optional.of(new PanelView("pledges", words.text("scoring.pledges.title"), page));
    }

    private List<PillarPart> pillars(
            UnitCode unit, List<Pledge> pledges, FiscalPeriod period, Words words) {
        var drawer = drawer(unit, pledges, period, words);
        var rows = new LinkedHashMap<Pledge, Row>();
        for (int index = 0; index < pledges.size(); index++) {
            rows.put(pledges.get(index), drawer.row(index));
        }
        var pillars = new ArrayList<PillarPart>();
        grouped(rows, pledge -> pledge.chain().pillar())
                .forEach(
                        (pillar, inPillar) ->
                                pillars.add(
                                        new PillarPart(
                                                words.text(
                                                        "scoring.pillar."
                                                                + pillar.name()
                                                                        .toLowerCase(Locale.ROOT)),
                                                sectors(inPillar, words))));
        return pillars;
    }

    private static List<SectorPart> sectors(Map<Pledge, Row> rows, Words words) {
        var sectors = new ArrayList<SectorPart>();
        grouped(rows, pledge -> pledge.chain().sector())
                .forEach((sector, in) -> sectors.add(new SectorPart(sector, outputs(in, words))));
        return sectors;
    }

    private static List<OutputPart> outputs(Map<Pledge, Row> rows, Words words) {
        var outputs = new ArrayList<OutputPart>();
        grouped(
                        rows,
                        pledge ->
                                words.text(
                                        "scoring.pledges.chain",
                                        pledge.chain().outcome(),
                                        pledge.chain().output()))
                .forEach(
                        (title, in) ->
                                outputs.add(new OutputPart(title, List.copyOf(in.values()))));
        return outputs;
    }

    /** In the order in which each group is met first. */
    private static <G> Map<G, Map<Pledge, Row>> grouped(
            Map<Pledge, Row> rows, Function<Pledge, G> by) {
        var groups = new LinkedHashMap<G, Map<Pledge, Row>>();
        rows.forEach(
                (pledge, row) ->
                        groups.computeIfAbsent(by.apply(pledge), _ -> new LinkedHashMap<>())
                                .put(pledge, row));
        return groups;
    }

    private Drawer drawer(UnitCode unit, List<Pledge> pledges, FiscalPeriod period, Words words) {
        var series = pledges.stream().map(Pledge::series).toList();
        var quarters = period.year().quarters().toList();
        var one = List.of(unit);
        var now = List.of(period);
        return new Drawer(
                pledges,
                period,
                quarters,
                words,
                board.grid(one, series, now, Kind.SELF, Reach.TO_DATE),
                board.grid(one, series, now, Kind.VALIDATED, Reach.TO_DATE),
                board.grid(one, series, quarters, Kind.SELF, Reach.ALONE),
                board.grid(one, series, quarters, Kind.VALIDATED, Reach.ALONE));
    }

    /**
     * What is shown of a figure: what the level above has confirmed, once it has confirmed all that
     * was reported; until then what the unit says.
     */
    private record Shown(Figure figure, Kind kind, int confirmed, int reported) {
        static Shown of(Figure self, Figure validated) {
            int reported = self.coverage().fresh();
            int confirmed = validated.coverage().fresh();
            return confirmed >= reported && validated.value().isPresent()
                    ? new Shown(validated, Kind.VALIDATED, confirmed, reported)
                    : new Shown(self, Kind.SELF, confirmed, reported);
        }

        boolean isConfirmed() {
            return kind == Kind.VALIDATED;
        }

        Optional<String> tag(Words words) {
            if (isConfirmed() || figure.value().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    confirmed == 0
                            ? words.text("scoring.tag.unconfirmed")
                            : words.text("scoring.tag.partly", confirmed, reported));
        }
    }

    /** Draws the rows of one unit's pledges from figures of one moment. */
    private final class Drawer {
        private final List<Pledge> pledges;
        private final FiscalPeriod period;
        private final List<FiscalPeriod> quarters;
        private final Words words;
        private final Grid self;
        private final Grid validated;
        private final Grid selfAlone;
        private final Grid validatedAlone;

        Drawer(
                List<Pledge> pledges,
                FiscalPeriod period,
                List<FiscalPeriod> quarters,
                Words words,
                Grid self,
                Grid validated,
                Grid selfAlone,
                Grid validatedAlone) {
            this.pledges = pledges;
            this.period = period;
            this.quarters = quarters;
            this.words = words;
            this.self = self;
            this.validated = validated;
            this.selfAlone = selfAlone;
            this.validatedAlone = validatedAlone;
        }

        Row row(int index) {
            var pledge = pledges.get(index);
            var indicator = indicators.series(pledge.series()).indicator();
            var expected = Expected.of(pledge, indicator);
            var shown = Shown.of(self.figure(0, index, 0), validated.figure(0, index, 0));
            var actual = shown.figure().value();
            var name = sentences.name(pledge, words);
            return new Row(
                    name,
                    Optional.empty(),
                    indicator.unit().in(words),
                    expected.baseline().map(figure -> indicator.number(figure, words)),
                    number(expected.annual(), indicator),
                    actual.map(figure -> indicator.number(figure, words)),
                    shown.tag(words),
                    bullet(name, indicator, expected, shown),
                    quarters(name, index, indicator, expected),
                    light(pledge, shown));
        }

        private ScorePage.Sign light(Pledge pledge, Shown shown) {
            if (shown.figure().state() == Figure.State.NOT_APPLICABLE) {
                return new ScorePage.Sign(
                        Light.GREY.word(), words.text("scoring.left.not-applicable-short"));
            }
            var light =
                    scoring.light(pledge, period, shown.figure(), shown.kind(), scoring.method());
            return ScorePages.sign(light.orElse(Light.GREY), words);
        }

        private Bullet bullet(String name, Indicator indicator, Expected expected, Shown shown) {
            var actual = shown.figure().value();
            var label =
                    words.text(
                            "scoring.picture.bullet",
                            name,
                            number(actual, indicator),
                            number(expected.annual(), indicator),
                            number(expected.baseline(), indicator),
                            number(expected.by(period), indicator),
                            indicator.unit().in(words));
            return Bullet.of(
                    label,
                    expected.baseline(),
                    expected.annual(),
                    actual,
                    expected.by(period),
                    shown.isConfirmed());
        }

        private Quarters quarters(String name, int index, Indicator indicator, Expected expected) {
            var drawn = new ArrayList<Quarters.Quarter>();
            var told = new ArrayList<String>();
            for (int number = 0; number < quarters.size(); number++) {
                var quarter = quarters.get(number);
                var shown =
                        Shown.of(
                                selfAlone.figure(0, index, number),
                                validatedAlone.figure(0, index, number));
                var target = expected.alone(quarter);
                var state = state(quarter, shown);
                var actual = shown.figure().value();
                drawn.add(new Quarters.Quarter(state, actual, target, quarter.equals(period)));
                told.add(
                        words.text(
                                "scoring.picture.quarter." + word(state),
                                number + 1,
                                number(actual, indicator),
                                number(target, indicator)));
            }
            var label = words.text("scoring.picture.quarters", name, String.join(", ", told));
            return Quarters.of(label, drawn);
        }

        private Quarters.State state(FiscalPeriod quarter, Shown shown) {
            return switch (shown.figure().state()) {
                case REPORTED, CARRIED ->
                        shown.isConfirmed() ? Quarters.State.CONFIRMED : Quarters.State.UNCONFIRMED;
                case NOT_APPLICABLE -> Quarters.State.NOT_APPLICABLE;
                case NOT_REPORTED ->
                        judge.isLate(quarter)
                                ? Quarters.State.NOT_REPORTED
                                : Quarters.State.NOT_YET_DUE;
            };
        }

        private String number(Optional<Fraction> figure, Indicator indicator) {
            return figure.map(one -> indicator.number(one, words))
                    .orElseGet(() -> words.text("scoring.step.unknown"));
        }
    }

    private static String word(Quarters.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
