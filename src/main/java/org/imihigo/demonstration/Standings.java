package org.imihigo.demonstration;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.baselines.Baseline;
import org.imihigo.baselines.BaselineId;
import org.imihigo.baselines.Baselines;
import org.imihigo.baselines.Confidence;
import org.imihigo.baselines.Stated;
import org.imihigo.baselines.Verification;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the baselines of the pledges into the register, of the districts and of the sectors on the
 * stage: most are verified, some wait, and some that nobody knows should have been established.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Standings implements SmartLifecycle {
    private static final int VERIFIED_OF_HUNDRED = 94;
    private static final int NOT_KNOWN_OF_HUNDRED = 8;
    private static final int DAYS_LATE = 4;
    private static final int MODEST_OF_HUNDRED = 20;

    private final Pledges pledges;
    private final Baselines baselines;
    private final People people;
    private final Territory territory;
    private final Calendar calendar;
    private final TransactionOperations transaction;
    private boolean raised;

    Standings(
            Pledges pledges,
            Baselines baselines,
            People people,
            Territory territory,
            Calendar calendar,
            TransactionOperations transaction) {
        this.pledges = pledges;
        this.baselines = baselines;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (units().stream().map(baselines::of).allMatch(List::isEmpty)) {
            transaction.executeWithoutResult(_ -> bring());
        }
        raised = true;
    }

    private void bring() {
        var brought = new ArrayList<Baseline>();
        for (var unit : units()) {
            var owner = poster(unit);
            if (owner.isPresent()) {
                pledges.of(unit, calendar.year())
                        .forEach(pledge -> standing(pledge, owner.get()).ifPresent(brought::add));
            }
        }
        baselines.bring(brought);
    }

    private List<UnitCode> units() {
        return Stream.of(
                        territory.units(Tier.DISTRICT, Country.NATION, calendar.today()),
                        territory.children(Country.IN_DEPTH),
                        List.of(territory.unit(Country.CITY)))
                .flatMap(List::stream)
                .map(Unit::code)
                .toList();
    }

    private Optional<PostId> poster(UnitCode unit) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office().reports())
                .map(Post::id)
                .findFirst();
    }

    private Optional<Baseline> standing(Pledge pledge, PostId owner) {
        var stated =
                pledge.baseline()
                        .value()
                        .<Stated>map(
                                value ->
                                        new Stated.Found(
                                                value,
                                                pledge.baseline()
                                                        .date()
                                                        .orElse(calendar.year().firstDay())
                                                        .minusDays(1),
                                                pledge.baseline()
                                                        .source()
                                                        .orElse("Demonstration: district report"),
                                                "Demonstration: invented",
                                                confidence(pledge)))
                        .or(() -> invented(pledge))
                        .or(() -> Optional.of(toEstablish(owner)).filter(_ -> isSought(pledge)));
        return stated.map(one -> baseline(pledge, one, owner));
    }

    /**
     * Where another district stood: most promise a tenth more, and a few hardly anything, so that
     * who promises little can be seen.
     */
    private Optional<Stated> invented(Pledge pledge) {
        var unit = pledge.unit();
        boolean district = unit.value().length() == Country.IN_DEPTH.value().length();
        if (!district
                || unit.equals(Country.IN_DEPTH)
                || !(pledge.targets().annual() instanceof Amount.Value(long annual))) {
            return Optional.empty();
        }
        boolean modest = Chance.of(unit, "modest").inHundred(MODEST_OF_HUNDRED);
        long more =
                Chance.of(unit, pledge.series(), "more").between(modest ? -3 : 5, modest ? 4 : 25);
        return Optional.of(
                new Stated.Found(
                        new Amount.Value(annual * 100 / (100 + more)),
                        calendar.year().firstDay().minusDays(1),
                        "Demonstration: district report",
                        "Demonstration: invented",
                        Confidence.ADMINISTRATIVE));
    }

    private static Confidence confidence(Pledge pledge) {
        return Confidence.valueOf(pledge.baseline().confidence().name());
    }

    /** Of the district in depth and its sectors, now and then. */
    private static boolean isSought(Pledge pledge) {
        return Country.IN_DEPTH.contains(pledge.unit())
                && Chance.of(pledge.unit(), pledge.series(), "sought")
                        .inHundred(NOT_KNOWN_OF_HUNDRED);
    }

    private Stated toEstablish(PostId owner) {
        return new Stated.ToEstablish(owner, calendar.today().minusDays(DAYS_LATE));
    }

    private Baseline baseline(Pledge pledge, Stated stated, PostId owner) {
        var at = calendar.now().minus(150, ChronoUnit.DAYS);
        var judge = pledge.unit().parent().flatMap(this::judge);
        var verification =
                judge.filter(_ -> stated instanceof Stated.Found)
                        .filter(
                                _ ->
                                        Chance.of(pledge.unit(), pledge.series(), "verified")
                                                .inHundred(VERIFIED_OF_HUNDRED))
                        .map(
                                post ->
                                        new Verification(
                                                true,
                                                "",
                                                post,
                                                Optional.empty(),
                                                at.plus(20, ChronoUnit.DAYS)));
        return new Baseline(
                BaselineId.next(),
                pledge.unit(),
                pledge.series(),
                1,
                stated,
                "",
                owner,
                Optional.empty(),
                at,
                List.of(),
                verification);
    }

    private Optional<PostId> judge(UnitCode unit) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office().judges())
                .map(Post::id)
                .findFirst();
    }

    @Override
    public void stop() {
        raised = false;
    }

    @Override
    public boolean isRunning() {
        return raised;
    }

    /** After the curtain, before the first page. */
    @Override
    public int getPhase() {
        return 2;
    }
}
