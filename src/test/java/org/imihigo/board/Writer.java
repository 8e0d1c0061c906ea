package org.imihigo.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who saves and corrects on one node without looking: sometimes slowly, sometimes in vain,
 * often where another is writing too. Answers how many of the readings were committed.
 */
final class Writer implements Callable<Integer> {
    private static final PostId POST = new PostId(UUID.randomUUID());

    private final Random random;
    private final TransactionTemplate transaction;
    private final Reporting reporting;
    private final Pledges pledges;
    private final List<UnitCode> units;
    private final List<Series> series;
    private final FiscalYear year;
    private final int transactions;

    Writer(
            long seed,
            ApplicationContext node,
            List<UnitCode> units,
            List<Series> series,
            FiscalYear year,
            int transactions) {
        random = new Random(seed);
        transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        reporting = node.getBean(Reporting.class);
        pledges = node.getBean(Pledges.class);
        this.units = units;
        this.series = series;
        this.year = year;
        this.transactions = transactions;
    }

    @Override
    public Integer call() {
        int committed = 0;
        for (int count = 0; count < transactions; count++) {
            try {
                committed += transaction.execute(status -> attempt(status::setRollbackOnly));
            } catch (Refusal | DataAccessException | org.jooq.exception.DataAccessException _) {
                // Somebody else was first.
            }
        }
        return committed;
    }

    private int attempt(Runnable rollback) {
        if (random.nextInt(40) == 0) {
            pledges.make(
                    List.of(
                            Promises.pledge(
                                    any(units),
                                    year,
                                    any(series),
                                    any(List.of(Source.values())),
                                    1 + random.nextInt(15))));
        }
        int saves = 1 + random.nextInt(4);
        for (int save = 0; save < saves; save++) {
            save();
            pause(random.nextInt(8) == 0 ? random.nextInt(20) : 0);
        }
        if (random.nextInt(4) == 0) {
            rollback.run();
            return 0;
        }
        return saves;
    }

    private void save() {
        var what = any(series);
        var unit = any(units);
        var frequency = what.indicator().frequency();
        var period = new FiscalPeriod(year, frequency, 1 + random.nextInt(frequency.inYear()));
        var kind = random.nextInt(3) == 0 ? Kind.VALIDATED : Kind.SELF;
        var before =
                reporting.current(unit, what.id(), year, kind).stream()
                        .filter(reading -> reading.period().equals(period))
                        .map(Reading::id)
                        .findAny();
        reporting.bring(
                List.of(
                        new Reading(
                                ReadingId.next(),
                                unit,
                                what.id(),
                                period,
                                kind,
                                amount(what),
                                before,
                                POST,
                                Instant.EPOCH,
                                Optional.empty())));
    }

    private Amount amount(Series what) {
        if (random.nextInt(8) == 0) {
            return new Amount.NotApplicable("no road was planned");
        }
        return what.indicator().measure().counted()
                ? new Amount.Counts(random.nextInt(100), 1 + random.nextInt(100))
                : new Amount.Value(random.nextInt(-100, 100));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
