package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledges;
import org.imihigo.proposals.Assemblies;
import org.imihigo.proposals.Assembly;
import org.imihigo.proposals.AssemblyId;
import org.imihigo.proposals.Attendance;
import org.imihigo.proposals.Category;
import org.imihigo.proposals.Code;
import org.imihigo.proposals.Fate;
import org.imihigo.proposals.Offer;
import org.imihigo.proposals.Offers;
import org.imihigo.proposals.Proposal;
import org.imihigo.proposals.ProposalId;
import org.imihigo.proposals.Proposals;
import org.imihigo.proposals.Proposer;
import org.imihigo.proposals.Step;
import org.imihigo.proposals.Thing;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the people of the district in depth asked for, what became of it, and what they offer. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Wishes {
    private static final Duration BETWEEN_STEPS = Duration.ofDays(9);

    private final Proposals proposals;
    private final Assemblies assemblies;
    private final Offers offers;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;

    Wishes(
            Proposals proposals,
            Assemblies assemblies,
            Offers offers,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Calendar calendar) {
        this.proposals = proposals;
        this.assemblies = assemblies;
        this.offers = offers;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** One line of the file. */
    private record Wish(int number, Map<String, String> cells) {
        String cell(String name) {
            return requireNonNull(cells.get(name));
        }

        UnitCode place() {
            return new UnitCode(cell("place"));
        }

        List<String> steps() {
            return cell("steps").isEmpty() ? List.of() : List.of(cell("steps").split(" "));
        }

        ProposalId id() {
            return id(number);
        }

        static ProposalId id(int number) {
            return new ProposalId(Year.uuid("proposal", number));
        }
    }

    void play(Map<UnitCode, PostId> posts, Map<String, SeriesId> series) {
        var wishes = read();
        var held = new HashSet<UnitCode>();
        var raised = new ArrayList<Proposal>();
        var steps = new ArrayList<Step>();
        for (var wish : wishes) {
            var proposal = proposal(wish, posts, series);
            raised.add(proposal);
            if (!wish.steps().isEmpty() && wish.steps().getFirst().matches("[KD]")) {
                hold(wish, held, posts);
            }
            steps.addAll(steps(wish, proposal, posts, series));
        }
        proposals.bring(raised, steps);
        offers.bring(offered(posts, series));
    }

    private static List<Wish> read() {
        try {
            var lines =
                    new ClassPathResource("demonstration/proposals.tsv")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList();
            var names = List.of(lines.getFirst().split("\t", -1));
            var wishes = new ArrayList<Wish>();
            for (int number = 1; number < lines.size(); number++) {
                var cells = new HashMap<String, String>();
                var texts = List.of(lines.get(number).split("\t", -1));
                for (int column = 0; column < names.size(); column++) {
                    cells.put(names.get(column), texts.get(column));
                }
                wishes.add(new Wish(number, cells));
            }
            return wishes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Proposal proposal(
            Wish wish, Map<UnitCode, PostId> posts, Map<String, SeriesId> series) {
        var id = wish.id();
        var proposer = Proposer.valueOf(wish.cell("proposer"));
        return new Proposal(
                id,
                Code.of(id.value(), 0),
                wish.place(),
                proposer,
                organisation(proposer),
                wish.cell("title"),
                wish.cell("body"),
                Category.valueOf(wish.cell("category").toUpperCase(Locale.ROOT)),
                year(wish),
                wanted(wish, series),
                Optional.of(wish.cell("cost")).filter(cost -> !cost.isEmpty()).map(Long::valueOf),
                levels(wish.place()).getFirst(),
                !proposer.isOfThePeople() || proposer.isPrivate(),
                requireNonNull(posts.get(wish.place())),
                Optional.empty(),
                calendar.now().minus(Duration.ofDays(days(wish))));
    }

    private static Optional<String> organisation(Proposer proposer) {
        return switch (proposer) {
            case PARTNER -> Optional.of("Demonstration: a partner");
            case MINISTRY -> Optional.of("MINICT");
            case CITIZEN, HOUSEHOLD, ASSEMBLY -> Optional.empty();
        };
    }

    private FiscalYear year(Wish wish) {
        return wish.cell("year").equals("0") ? calendar.year() : calendar.year().next();
    }

    private static int days(Wish wish) {
        return Integer.parseInt(wish.cell("days"));
    }

    private Optional<Proposal.Wanted> wanted(Wish wish, Map<String, SeriesId> series) {
        return Optional.of(wish.cell("series"))
                .filter(code -> !code.isEmpty())
                .map(code -> requireNonNull(series.get(code)))
                .map(id -> new Proposal.Wanted(id, scaled(id, wish.cell("amount"))));
    }

    private Optional<Long> scaled(SeriesId series, String amount) {
        int decimals = indicators.series(series).indicator().decimals();
        return Optional.of(amount)
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text).movePointRight(decimals).longValueExact());
    }

    /** Cell, sector, district; the district itself about the whole of it. */
    private static List<UnitCode> levels(UnitCode place) {
        return place.path().reversed().stream()
                .filter(Country.IN_DEPTH::contains)
                .filter(unit -> !unit.equals(place) || place.equals(Country.IN_DEPTH))
                .toList();
    }

    private LocalDate day(Wish wish) {
        return calendar.today().minusDays(days(wish));
    }

    private static AssemblyId assembly(UnitCode unit) {
        return new AssemblyId(Year.uuid(unit, "assembly"));
    }

    private void hold(Wish wish, Set<UnitCode> held, Map<UnitCode, PostId> posts) {
        if (!held.add(wish.place())) {
            return;
        }
        var present = new HashMap<Attendance.Seat, Integer>();
        for (var sex : List.of(Attendance.Sex.FEMALE, Attendance.Sex.MALE)) {
            for (var band : Attendance.Band.values()) {
                var chance = Chance.of(wish.place(), sex, band);
                present.put(new Attendance.Seat(sex, band), (int) chance.between(0, 24));
            }
        }
        assemblies.bring(
                List.of(
                        new Assembly(
                                assembly(wish.place()),
                                wish.place(),
                                day(wish),
                                new Attendance(present),
                                Optional.of(320),
                                "Demonstration: an invented assembly",
                                Optional.empty(),
                                requireNonNull(posts.get(wish.place())),
                                Optional.empty(),
                                calendar.now().minus(Duration.ofDays(days(wish))))));
    }

    private List<Step> steps(
            Wish wish,
            Proposal proposal,
            Map<UnitCode, PostId> posts,
            Map<String, SeriesId> series) {
        var steps = new ArrayList<Step>();
        var levels = levels(proposal.unit());
        int place = 0;
        for (var word : wish.steps()) {
            boolean assembly = word.matches("[KD]");
            var level = assembly ? proposal.unit() : levels.get(place);
            place += assembly ? 0 : 1;
            var next =
                    word.matches("[KP]")
                            ? Optional.of(levels.get(place))
                            : Optional.<UnitCode>empty();
            int number = steps.size() + 1;
            boolean last = number == wish.steps().size();
            steps.add(
                    new Step(
                            Year.uuid(proposal.id(), number),
                            proposal.id(),
                            number,
                            level,
                            fate(word, wish, level, series),
                            last ? wish.cell("reason") : "",
                            next,
                            requireNonNull(posts.get(level)),
                            Optional.empty(),
                            proposal.at()
                                    .plus(BETWEEN_STEPS.multipliedBy(number - 1L))
                                    .plusSeconds(3600)));
        }
        return steps;
    }

    private Fate fate(String word, Wish wish, UnitCode level, Map<String, SeriesId> series) {
        var next = calendar.year().next();
        return switch (word.charAt(0)) {
            case 'K' -> new Fate.Kept(assembly(wish.place()));
            case 'D' -> new Fate.Dropped(assembly(wish.place()));
            case 'P' -> new Fate.PassedUp();
            case 'T' ->
                    pledges.find(
                                    level,
                                    calendar.year(),
                                    requireNonNull(series.get(wish.cell("series"))))
                            .<Fate>map(pledge -> new Fate.Taken(pledge.id()))
                            .orElseGet(() -> new Fate.Promised(next));
            case 'Y' -> new Fate.Promised(next);
            case 'F' -> new Fate.Deferred(next.next());
            case 'M' -> new Fate.Merged(Wish.id(Integer.parseInt(word.substring(2))));
            case 'R' -> new Fate.Refused();
            default -> throw new IllegalArgumentException("No step: " + word);
        };
    }

    /** Some villages of some cells offer; one cell stands for its villages, one adds to them. */
    private List<Offer> offered(Map<UnitCode, PostId> posts, Map<String, SeriesId> series) {
        var offered = new ArrayList<Offer>();
        var terraces = new Thing(requireNonNull(series.get("AGR-TERRACES")), Offer.Gift.QUANTITY);
        var days = new Thing(requireNonNull(series.get("AGR-TERRACES")), Offer.Gift.DAYS);
        var houses = new Thing(requireNonNull(series.get("SOC-HOUSES")), Offer.Gift.MONEY);
        for (var village : territory.units(Tier.VILLAGE, Country.IN_DEPTH, calendar.today())) {
            if (Chance.of(village.code(), "offers").inHundred(30)) {
                for (var year : List.of(calendar.year(), calendar.year().next())) {
                    offered.add(offer(village, year, terraces, 2, 40, posts));
                    offered.add(offer(village, year, days, 20, 400, posts));
                    offered.add(offer(village, year, houses, 10_000, 250_000, posts));
                }
            }
        }
        var cells = territory.units(Tier.CELL, Country.IN_DEPTH, calendar.today());
        for (var year : List.of(calendar.year(), calendar.year().next())) {
            offered.add(cellsOffer(cells.getFirst(), year, terraces, Offer.Reach.REPLACES, posts));
            offered.add(cellsOffer(cells.getLast(), year, terraces, Offer.Reach.ADDS, posts));
        }
        return offered;
    }

    private Offer offer(
            Unit village,
            FiscalYear year,
            Thing thing,
            long least,
            long most,
            Map<UnitCode, PostId> posts) {
        long amount = Chance.of(village.code(), year, thing.gift()).between(least, most);
        int households = (int) Chance.of(village.code(), year, "households").between(3, 90);
        return offer(
                village, year, thing, amount, Offer.Reach.ADDS, Optional.of(households), posts);
    }

    private Offer cellsOffer(
            Unit cell,
            FiscalYear year,
            Thing thing,
            Offer.Reach reach,
            Map<UnitCode, PostId> posts) {
        return offer(cell, year, thing, 150, reach, Optional.empty(), posts);
    }

    private Offer offer(
            Unit unit,
            FiscalYear year,
            Thing thing,
            long amount,
            Offer.Reach reach,
            Optional<Integer> households,
            Map<UnitCode, PostId> posts) {
        return new Offer(
                Year.uuid(unit.code(), year, thing.gift(), "offer"),
                unit.code(),
                year,
                thing,
                1,
                Optional.of(amount),
                reach,
                false,
                households,
                requireNonNull(posts.get(unit.code())),
                Optional.empty(),
                calendar.now().minus(Duration.ofDays(12)));
    }
}
