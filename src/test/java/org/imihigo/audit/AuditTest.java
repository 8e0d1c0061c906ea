package org.imihigo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AuditTest {
    @Autowired private Audit audit;
    @Autowired private Sealer sealer;
    @Autowired private People people;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private DSLContext db;
    @Autowired private MockMvcTester browser;

    /** Something that happened. */
    record Sown(UnitCode unit, String subject) implements Happening {}

    private void sow(String unit, String... subjects) {
        transaction.executeWithoutResult(status -> publish(unit, subjects));
    }

    private void publish(String unit, String... subjects) {
        for (var subject : subjects) {
            events.publishEvent(new Sown(new UnitCode(unit), subject));
        }
    }

    private List<? extends Record> entries(String subject) {
        return db.fetch("select * from audit.entry where subject = {0} order by place", subject);
    }

    private void sealEverything() throws InterruptedException {
        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (unsealed() > 0 && Instant.now().isBefore(patience)) {
            sealer.seal();
            Thread.sleep(20);
        }
        assertThat(unsealed()).isZero();
    }

    private int unsealed() {
        return db.fetchCount(table("audit.entry"), condition("hash is null"));
    }

    @Test
    void oneTransactionIsOneEntryOfItsDistrictsChain() {
        sow("RW57100201", "first of three", "second", "third");

        var entry = entries("first of three").getFirst();
        assertThat(entry.get("chain")).isEqualTo("RW57");
        assertThat(entry.get("unit")).isEqualTo("RW57100201");
        assertThat(entry.get("happenings")).isEqualTo(3);
        assertThat(entry.get("happened")).isEqualTo("Sown");
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        transaction.executeWithoutResult(
                status -> {
                    publish("RW57", "rolled back");
                    status.setRollbackOnly();
                });

        assertThat(entries("rolled back")).isEmpty();
    }

    @Test
    void aTransactionInsideAnotherKeepsItsOwnEntry() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(
                status -> {
                    publish("RW57", "outer");
                    inner.executeWithoutResult(nested -> publish("RW57", "inner"));
                    publish("RW57", "outer again");
                    status.setRollbackOnly();
                });

        assertThat(entries("outer")).isEmpty();
        assertThat(entries("inner")).hasSize(1);
    }

    @Test
    void nothingHappensOutsideOfATransaction() {
        assertThatThrownBy(() -> publish("RW57", "homeless"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRequestLeavesItsPostAndAddress() {
        var mayor = people.seat(Cast.MAYOR);

        assertThat(browser.post().uri("/session").param("name", "nobody").with(csrf()))
                .hasStatus(422);
        assertThat(changePassword(mayor)).hasStatus(303);

        var entry = entries("person " + mayor.person()).getFirst();
        assertThat(entry.get("post")).isEqualTo(mayor.post().value());
        assertThat(entry.get("address")).isEqualTo("POST /password");
        assertThat(entry.get("happened")).isEqualTo("PasswordChanged");
    }

    private MockMvcTester.MockMvcRequestBuilder changePassword(Actor actor) {
        return browser.post()
                .uri("/password")
                .param("current", Cast.PASSWORD)
                .param("chosen", "a new long password")
                .param("repeated", "a new long password")
                .with(csrf())
                .with(SignedInAs.actor(actor));
    }

    @Test
    void theSealerFollowsWithinAMomentByItself() throws InterruptedException {
        sow("RW41", "sealed by itself");

        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (entries("sealed by itself").getFirst().get("hash") == null
                && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }

        assertThat(entries("sealed by itself").getFirst().get("hash")).isNotNull();
    }

    @Test
    void aChainFollowsTheOrderInWhichTransactionsBeganToWriteAndLeavesNoGap() throws Exception {
        var slowHasWritten = new CountDownLatch(1);
        var fastIsDone = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                db.fetch("select pg_current_xact_id()");
                                                publish("RW32", "slow");
                                                slowHasWritten.countDown();
                                                await(fastIsDone);
                                            }));
            await(slowHasWritten);
            sow("RW32", "fast");
            sealer.seal();
            assertThat(entries("fast").getFirst().get("place")).isNull();
            fastIsDone.countDown();
            slow.get();
        }
        sealEverything();

        assertThat(entries("slow").getFirst().get("place")).isEqualTo(1L);
        assertThat(entries("fast").getFirst().get("place")).isEqualTo(2L);
        assertThat(audit.verify("RW32")).isEmpty();
    }

    @Test
    void entriesThatWereRestoredFromAnotherDatabaseAreSealedToo() throws InterruptedException {
        for (var number : List.of("'3'", "'18446744073709551000'")) {
            db.execute(
                    """
                    insert into audit.entry
                        (xid, at, chain, unit, address, happened, subject, happenings, digest)
                    values (%s, now(), 'RW35', 'RW35', '', 'Sown', 'restored', 1, '\\x00')
                    """
                            .formatted(number));
        }
        sow("RW35", "after the restore");
        sealEverything();

        assertThat(entries("restored")).hasSize(2);
        assertThat(audit.verify("RW35")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void theTrailCannotBeChangedByTheApplication() {
        sow("RW43", "stays");

        for (var change :
                List.of(
                        "update audit.entry set subject = 'other' where subject = 'stays'",
                        "update audit.entry set post = gen_random_uuid() where subject = 'stays'",
                        "delete from audit.entry where subject = 'stays'",
                        "truncate audit.entry")) {
            assertThatThrownBy(() -> db.execute(change)).hasStackTraceContaining("never changed");
        }
    }

    @Test
    void whoeverTampersBehindItsBackIsFoundOut() throws InterruptedException {
        for (var change :
                List.of(
                        "update audit.entry set subject = 'forged' where subject like '% 2 %'",
                        "update audit.entry set post = gen_random_uuid() where subject like '% 2 %'",
                        "update audit.entry set digest = '\\x00' where subject like '% 2 %'",
                        "delete from audit.entry where subject like '% 2 %'")) {
            sow("RW44", "plot 1 ");
            sow("RW44", "plot 2 ");
            sow("RW44", "plot 3 ");
            sealEverything();
            assertThat(audit.verify()).isEmpty();

            behindItsBack(change);

            assertThat(audit.verify()).containsExactly(new Audit.Broken("RW44", 2));
            behindItsBack("delete from audit.entry where chain = 'RW44'");
        }
    }

    private void behindItsBack(String change) {
        transaction.executeWithoutResult(
                status -> {
                    db.execute("alter table audit.entry disable trigger user");
                    db.execute(change);
                    db.execute("alter table audit.entry enable trigger user");
                });
    }

    @Test
    void theSaltMayBeErasedByLawAndTheChainHolds() throws InterruptedException {
        sow("RW45", "personal");
        sealEverything();
        var entry = entries("personal").getFirst();
        var salt = HexFormat.of().formatHex((byte[]) Objects.requireNonNull(entry.get("salt")));
        var said = List.<Happening>of(new Sown(new UnitCode("RW45"), "personal"));
        assertThat(Heard.digest(salt, said))
                .isEqualTo(
                        HexFormat.of()
                                .formatHex((byte[]) Objects.requireNonNull(entry.get("digest"))));

        db.execute("update audit.entry set salt = null where subject = 'personal'");

        assertThat(audit.verify("RW45")).isEmpty();
    }

    @Test
    void auditorsReadTheTrailByUnitAndDay() {
        var auditor = people.seat(Cast.AUDITOR);
        sow("RW51", "in Rwamagana");
        sow("RW52", "in Nyagatare");

        assertThat(page("/audit?unit=RW51&day=2026-11-22", auditor))
                .hasStatusOk()
                .bodyText()
                .contains("in Rwamagana")
                .doesNotContain("in Nyagatare");
        assertThat(page("/audit?unit=RW51&day=2020-01-01", auditor))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is recorded");
    }

    @Test
    void anAuditorChecksTheChains() throws InterruptedException {
        sow("RW53", "checked");
        sealEverything();

        assertThat(page("/audit?unit=RW53&check=true", people.seat(Cast.AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Every entry is as it was sealed");
    }

    @Test
    void olderEntriesAreAPageAway() {
        for (int number = 0; number < 51; number++) {
            sow("RW54", "many %02d;".formatted(number));
        }

        assertThat(page("/audit?unit=RW54", people.seat(Cast.AUDITOR)))
                .bodyText()
                .contains("many 50;", "many 01;", "Older entries", "before=")
                .doesNotContain("many 00;");
    }

    @Test
    void nobodyElseFindsIt() {
        for (var player : List.of(Cast.MAYOR, Cast.GOVERNOR, Cast.MINISTRY)) {
            assertThat(page("/audit", people.seat(player))).hasStatus(404);
        }
        assertThat(browser.get().uri("/audit")).hasStatus(303);
    }

    @Test
    void whatCannotBeReadIsShownAgainAsItWasTyped() {
        var auditor = people.seat(Cast.AUDITOR);

        assertThat(page("/audit?unit=RW99", auditor))
                .hasStatus(422)
                .bodyText()
                .contains("no unit with this code", "value=\"RW99\"");
        assertThat(page("/audit?day=yesterday", auditor))
                .hasStatus(422)
                .bodyText()
                .contains("not a day", "value=\"yesterday\"");
        assertThat(page("/audit", auditor).param("day", "+999999999-12-31")).hasStatus(422);
    }

    private MockMvcTester.MockMvcRequestBuilder page(String address, Actor actor) {
        return browser.get().uri(address).with(SignedInAs.actor(actor));
    }
}
