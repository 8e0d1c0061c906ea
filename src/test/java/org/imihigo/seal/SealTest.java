package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SealTest {
    @Autowired private Seal seal;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext db;

    @Value("${imihigo.home}")
    private Path home;

    private Sealed sealed(String text) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> seal.append(Kind.CONTRACT, "contract " + text, bytes(text))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text() {
        return UUID.randomUUID().toString();
    }

    @Test
    void whatIsSealedIsProvedAgainstASignedHead() {
        var text = text();
        var entry = sealed(text);

        assertThat(entry.sha256()).isEqualTo(Sha256.hex(bytes(text)));
        assertThat(seal.of(entry.sha256())).contains(entry);
        var head = seal.head(entry.index() + 1).orElseThrow();
        var proof = seal.inclusion(entry.index(), head.size()).orElseThrow();
        assertThat(
                        Merkle.includes(
                                Merkle.leaf(entry.leaf()),
                                entry.index(),
                                head.size(),
                                proof.path(),
                                head.root()))
                .isTrue();
        assertThat(LogKey.signed(head, seal.key(head.key()).orElseThrow())).isTrue();
    }

    @Test
    void aHeadThatWasChangedIsNotSigned() {
        sealed(text());
        var head = seal.head().orElseThrow();
        var key = seal.key(head.key()).orElseThrow();
        var other = new TreeHead(head.size() + 1, head.root(), head.at(), head.key(), "");
        var forged = other.with(new byte[64]);
        var moved =
                new TreeHead(
                        head.size(),
                        head.root(),
                        head.at().plusSeconds(1),
                        head.key(),
                        head.signature());

        assertThat(LogKey.signed(forged, key)).isFalse();
        assertThat(LogKey.signed(moved, key)).isFalse();
        assertThat(LogKey.signed(head, LogKey.fresh().publicPem())).isFalse();
    }

    @Test
    void theSameTextIsTheSameEntryAndNeverAnothersText() {
        var text = text();
        var entry = sealed(text);

        assertThat(sealed(text)).isEqualTo(entry);
        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status -> seal.append(Kind.LIST, "another", bytes(text))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        var before = sealed(text());
        var lost = text();
        transaction.executeWithoutResult(
                status -> {
                    seal.append(Kind.CONTRACT, "lost", bytes(lost));
                    status.setRollbackOnly();
                });
        var after = sealed(text());

        assertThat(seal.of(Sha256.hex(bytes(lost)))).isEmpty();
        assertThat(after.index()).isEqualTo(before.index() + 1);
        assertThatThrownBy(() -> seal.append(Kind.CONTRACT, "homeless", bytes(text())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void thirtyAtOnceStandBehindEachOtherInOneTree() throws Exception {
        var first = sealed(text());
        var tasks =
                IntStream.range(0, 30)
                        .<Callable<Sealed>>mapToObj(n -> () -> sealed(text()))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get().index()).isGreaterThan(first.index());
            }
        }

        var head = seal.head().orElseThrow();
        var leaves =
                seal.entries(0, head.size()).stream().map(Sealed::leaf).map(Merkle::leaf).toList();
        assertThat(leaves).hasSize((int) head.size());
        for (long size = first.index() + 1; size <= head.size(); size++) {
            var signed = seal.head(size).orElseThrow();
            assertThat(signed.root()).isEqualTo(Merkle.over(leaves).root(size));
            var proof = seal.consistency(size, head.size());
            assertThat(
                            Merkle.continues(
                                    size, signed.root(), head.size(), head.root(), proof.path()))
                    .isTrue();
        }
    }

    @Test
    void theLogIsNeverChanged() {
        sealed(text());

        for (var table : List.of("leaf", "subtree", "head", "key")) {
            var all = table.equals("key") ? "set pem = ''" : "set " + column(table) + " = null";
            for (var change :
                    List.of(
                            "update seal." + table + " " + all,
                            "delete from seal." + table,
                            "truncate seal." + table + " cascade")) {
                assertThatThrownBy(() -> db.execute(change))
                        .hasStackTraceContaining("never changed");
            }
        }
    }

    private static String column(String table) {
        return switch (table) {
            case "leaf" -> "subject";
            case "subtree" -> "hash";
            default -> "root";
        };
    }

    @Test
    void theKeyLiesOutsideOfTheDatabaseAndIsReadByItsOwnerAlone() throws IOException {
        sealed(text());
        var key = home.resolve("keys").resolve("log.pem");

        assertThat(Files.getPosixFilePermissions(key))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(key.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(seal.key(seal.head().orElseThrow().key()).orElseThrow())
                .doesNotContain("PRIVATE");
    }

    @Test
    void sizesThatTheLogNeverHadAreRefused() {
        long size = sealed(text()).index() + 1;

        assertThatThrownBy(() -> seal.consistency(2, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> seal.consistency(1, size + 1_000)).isInstanceOf(Refusal.class);
        assertThat(seal.inclusion(size, size)).isEmpty();
        assertThat(seal.inclusion(0, size + 1_000)).isEmpty();
        assertThat(seal.of("no hash")).isEmpty();
    }
}
