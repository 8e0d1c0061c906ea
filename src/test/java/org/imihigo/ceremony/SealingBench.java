package org.imihigo.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.Signers;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * How many contracts a second one signature seals, until each has its proof. Run by {@code
 * bench/sealing.sh}; no test of the suite, for its result depends on the machine.
 */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class SealingBench {
    private static final int CONTRACTS = 5_000;

    @Autowired private People people;
    @Autowired private Vows vows;
    @Autowired private AllVows allVows;
    @Autowired private VowLists lists;
    @Autowired private AllLists allLists;
    @Autowired private ListWork work;
    @Autowired private ListProofs proofs;
    @Autowired private Bundles bundles;

    @Test
    void fiveThousandContractsAtOnce() {
        var actor = people.seat(Cast.CELL_SECRETARY);
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var text = vows.promised(leader.unit(), new FiscalYear(2026)).orElseThrow().json();
        var signer = new Signers(Instant.now()).named("Somebody");
        for (int round = 1; round <= 3; round++) {
            var year = new FiscalYear(2050 + round);
            var vowed = vowed(year, text, leader.post(), leader.person());
            long begin = System.nanoTime();
            var list = lists.sign(actor.unit(), year, vowed, signer, actor);
            while (lists.done(list.id()) < list.size()) {
                work.advance();
            }
            report(round, Duration.ofNanos(System.nanoTime() - begin), text.length());
            assertThat(allLists.members(list.id())).allMatch(one -> one.proof().isPresent());
        }
    }

    /** A contract's print, rendered and sealed because somebody asks for it. */
    @Test
    void onePdfWhenTheServerIsWarm() {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var year = new FiscalYear(2026);
        var promised = vows.promised(leader.unit(), year).orElseThrow();
        vows.vow(leader.unit(), year, promised.sha256(), leader);
        var secretary = people.seat(Cast.CELL_SECRETARY);
        var signer = new Signers(Instant.now()).named("Somebody");
        var vowed = lists.waiting(secretary.unit(), year);
        var list = lists.sign(secretary.unit(), year, vowed, signer, secretary);
        var taken = new ArrayList<Long>();
        for (int time = 0; time < 60; time++) {
            long begin = System.nanoTime();
            assertThat(proofs.print(list, leader.unit(), bundles.in(Language.RW))).isNotEmpty();
            taken.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        var warm = taken.subList(taken.size() / 2, taken.size()).stream().sorted().toList();
        System.out.printf(
                "sealing: a PDF of %d pledges, warm: median %d ms, slowest %d ms%n",
                12, warm.get(warm.size() / 2), warm.getLast());
    }

    private static void report(int round, Duration taken, int signs) {
        System.out.printf(
                "sealing: round %d, %d contracts of %d signs in %d ms: %d a second%n",
                round,
                CONTRACTS,
                signs,
                taken.toMillis(),
                CONTRACTS * 1000L / Math.max(1, taken.toMillis()));
    }

    /** Vows differ from each other, so that each has a text and a hash of its own. */
    private List<Vow> vowed(FiscalYear year, String text, PostId post, UUID person) {
        var made = new ArrayList<Vow>();
        for (int number = 1; number <= CONTRACTS; number++) {
            var unit = new UnitCode("RW9%09d".formatted(number));
            var json =
                    text.substring(0, text.length() - 1)
                            + ",\"z\":"
                            + number
                            + year.startYear()
                            + "}";
            var promised = new Promised(unit, year, json, Optional.empty());
            var vow =
                    new Vow(
                            unit,
                            year,
                            promised.sha256(),
                            promised.hash(),
                            Optional.empty(),
                            post,
                            person,
                            Instant.parse("2026-11-22T06:00:00Z"));
            allVows.insert(vow, promised);
            made.add(vow);
        }
        return made;
    }
}
