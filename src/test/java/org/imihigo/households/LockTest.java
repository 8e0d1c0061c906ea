package org.imihigo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one person's code locks, and what it tells to those who do not have it. */
class LockTest {
    private final String salt = Lock.salt();
    private final UUID place = UUID.randomUUID();

    @Test
    void theOwnCodeOpensWhatItLockedAndNoOtherDoes() {
        var code = Code.next();
        var sealed = Lock.of(code, salt).seal("Ibanga ryanjye", place);

        assertThat(Lock.of(code, salt).open(sealed, place)).contains("Ibanga ryanjye");
        assertThat(Lock.of(Code.next(), salt).open(sealed, place)).isEmpty();
        assertThat(Lock.of(code, Lock.salt()).open(sealed, place)).isEmpty();
    }

    @Test
    void aNoteThatWasMovedOrChangedOpensNoMore() {
        var lock = Lock.of(Code.next(), salt);
        var sealed = lock.seal("Text", place);
        var changed =
                sealed.substring(0, 40)
                        + (sealed.charAt(40) == '0' ? "1" : "0")
                        + sealed.substring(41);

        assertThat(lock.open(sealed, UUID.randomUUID())).isEmpty();
        assertThat(lock.open(changed, place)).isEmpty();
    }

    @Test
    void aShortNoteIsAsLongAsALongerOne() {
        var lock = Lock.of(Code.next(), salt);

        assertThat(lock.seal("Yego", place))
                .hasSameSizeAs(lock.seal("A sentence that says more".repeat(8), place));
    }

    @Test
    void aCodeIsReadAsItIsWrittenAndNeverPrinted() {
        var code = Code.next();

        assertThat(Code.parse(code.written())).contains(code);
        assertThat(Code.parse(" " + code.written().toLowerCase(Locale.ROOT) + " ")).contains(code);
        assertThat(Code.parse("K7Q2-9FHM")).isEmpty();
        assertThat(Code.parse("0O1I-0O1I-0O1I-0O1I")).isEmpty();
        assertThat(code).hasToString("…");
        assertThat(code.written()).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    }
}
