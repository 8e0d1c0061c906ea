package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.PostId;
import org.imihigo.plans.ActionPlans;
import org.imihigo.plans.Activity;
import org.imihigo.plans.Aim;
import org.imihigo.plans.Alignment;
import org.imihigo.plans.Fund;
import org.imihigo.plans.Link;
import org.imihigo.plans.Plan;
import org.imihigo.plans.PlanLine;
import org.imihigo.plans.Plans;
import org.imihigo.plans.Presentation;
import org.imihigo.plans.Reference;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The plan above the contract of the district in depth; one line nobody vows. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Strategy {
    private static final int YEARS = 5;
    private static final int BEGUN = 2;

    /** The road is planned in kilometres and vowed as a share of the works. */
    private static final Map<String, String> OTHERWISE = Map.of("1.5", "TRA-ROAD-WORKS");

    private final Plans plans;
    private final Alignment alignment;
    private final ActionPlans years;
    private final Pledges pledges;
    private final Calendar calendar;

    Strategy(
            Plans plans,
            Alignment alignment,
            ActionPlans years,
            Pledges pledges,
            Calendar calendar) {
        this.plans = plans;
        this.alignment = alignment;
        this.years = years;
        this.pledges = pledges;
        this.calendar = calendar;
    }

    /** One line of the file. */
    private record Drawn(Map<String, String> cells) {
        String cell(String name) {
            return requireNonNull(cells.get(name), name);
        }

        Optional<String> filled(String name) {
            return Optional.of(cell(name)).filter(text -> !text.isEmpty());
        }

        Optional<BigDecimal> number(String name) {
            return filled(name).map(BigDecimal::new);
        }
    }

    void play(PostId author, Map<String, SeriesId> series) {
        var plan = plan(author);
        var drawn = read();
        plans.bring(plan, drawn.stream().map(one -> line(plan, one, series, author)).toList());
        var activities =
                drawn.stream()
                        .filter(one -> one.filled("activity").isPresent())
                        .map(one -> activity(plan, one, author))
                        .toList();
        years.bring(activities, shown(plan, activities, author));
        for (var year : List.of(calendar.year().previous(), calendar.year())) {
            alignment.bring(
                    drawn.stream().flatMap(one -> links(plan, one, year, series, author)).toList());
        }
    }

    private Instant before(int days) {
        return calendar.now().minus(Duration.ofDays(days));
    }

    private Plan plan(PostId author) {
        var first = new FiscalYear(calendar.year().startYear() - BEGUN);
        var last = new FiscalYear(first.startYear() + YEARS - 1);
        return new Plan(
                Country.IN_DEPTH,
                first,
                last,
                "Demonstration: district development strategy "
                        + first.startYear()
                        + "–"
                        + (last.startYear() + 1),
                "Indicators, units and this year's targets as in the public lines behind the"
                        + " demonstration's contract, each with its source there; other years, terraces,"
                        + " antenatal visits, water and all money are invented",
                true,
                author,
                Optional.empty(),
                before(700));
    }

    private static List<Drawn> read() {
        try {
            var lines =
                    new ClassPathResource("demonstration/plan.tsv")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Arrays.asList(line.split("\t", -1)))
                            .toList();
            var drawn = new ArrayList<Drawn>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = new HashMap<String, String>();
                for (int column = 0; column < line.size(); column++) {
                    cells.put(lines.getFirst().get(column), line.get(column));
                }
                drawn.add(new Drawn(cells));
            }
            return drawn;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private PlanLine line(Plan plan, Drawn drawn, Map<String, SeriesId> series, PostId author) {
        var targets = new TreeMap<FiscalYear, BigDecimal>();
        var all = plan.years();
        for (int place = 0; place < all.size(); place++) {
            var year = all.get(place);
            drawn.number("y" + (place + 1)).ifPresent(amount -> targets.put(year, amount));
        }
        return new PlanLine(
                Year.uuid(plan.code(), "line", drawn.cell("code")),
                plan.code(),
                drawn.cell("code"),
                1,
                false,
                new Aim(
                        Pillar.valueOf(drawn.cell("pillar")),
                        drawn.cell("outcome"),
                        drawn.cell("output"),
                        drawn.cell("indicator"),
                        drawn.cell("measure"),
                        drawn.filled("series").map(code -> requireNonNull(series.get(code))),
                        drawn.number("baseline"),
                        drawn.number("goal"),
                        targets,
                        drawn.cell("verification"),
                        ""),
                "",
                author,
                Optional.empty(),
                before(700));
    }

    private Stream<Link> links(
            Plan plan, Drawn drawn, FiscalYear year, Map<String, SeriesId> series, PostId author) {
        var code = OTHERWISE.getOrDefault(drawn.cell("code"), drawn.cell("series"));
        var pledge =
                Optional.ofNullable(series.get(code))
                        .flatMap(id -> pledges.find(plan.unit(), year, id));
        var own = new Reference(plan.code(), drawn.cell("code"));
        var others =
                drawn.filled("serves").stream()
                        .flatMap(text -> Arrays.stream(text.split("\\|")))
                        .map(Strategy::reference);
        return pledge.stream()
                .flatMap(
                        one ->
                                Stream.concat(Stream.of(own), others)
                                        .map(to -> link(one, to, author)));
    }

    private static Reference reference(String text) {
        int space = text.indexOf(' ');
        return new Reference(text.substring(0, space), text.substring(space + 1));
    }

    private Link link(Pledge pledge, Reference to, PostId author) {
        return new Link(
                pledge.id(),
                to,
                1,
                true,
                pledge.unit(),
                pledge.year(),
                author,
                Optional.empty(),
                before(150));
    }

    private Activity activity(Plan plan, Drawn drawn, PostId author) {
        var funds = new EnumMap<Fund, Long>(Fund.class);
        for (var part : drawn.cell("funds").split(",", -1)) {
            var words = part.split(" ", 2);
            funds.put(Fund.valueOf(words[0]), Long.valueOf(words[1]));
        }
        var id = Year.uuid(plan.code(), "activity", drawn.cell("code"));
        return new Activity(
                id,
                id,
                1,
                false,
                new Reference(plan.code(), drawn.cell("code")),
                calendar.year(),
                drawn.cell("activity"),
                Long.parseLong(drawn.cell("cost")),
                funds,
                author,
                Optional.empty(),
                before(230));
    }

    private List<Presentation> shown(Plan plan, List<Activity> activities, PostId author) {
        var missing = activities.stream().filter(one -> one.gap() > 0).limit(2).toList();
        return List.of(
                shown(
                        plan,
                        210,
                        Presentation.Audience.COUNCIL,
                        "District council",
                        "",
                        List.of(),
                        author),
                shown(
                        plan,
                        190,
                        Presentation.Audience.PARTNERS,
                        "Demonstration: forum of the partners (JADF)",
                        "Invented for the demonstration.",
                        missing.stream().map(Strategy::half).toList(),
                        author));
    }

    private static Presentation.Commitment half(Activity activity) {
        return new Presentation.Commitment(
                activity.activity(), "Demonstration: a partner", activity.gap() / 2);
    }

    private Presentation shown(
            Plan plan,
            int days,
            Presentation.Audience audience,
            String whom,
            String note,
            List<Presentation.Commitment> commitments,
            PostId author) {
        UUID id = Year.uuid(plan.code(), "presentation", audience);
        return new Presentation(
                id,
                plan.code(),
                calendar.year(),
                calendar.today().minusDays(days),
                audience,
                whom,
                note,
                commitments,
                author,
                Optional.empty(),
                before(days));
    }
}
