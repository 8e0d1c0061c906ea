package org.imihigo.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imihigo.ceremony.Ceremony.Kind;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

/** The stage stands where its last move left it. */
class StageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UnitCode FIRST = new UnitCode("RW5701");
    private static final UnitCode SECOND = new UnitCode("RW5702");
    private static final UnitCode THIRD = new UnitCode("RW5703");

    private Ceremony after(Kind... kinds) {
        var ceremony = ceremony(List.of());
        for (var kind : kinds) {
            var moves = new ArrayList<>(ceremony.moves());
            moves.add(ceremony.move(kind, moves.size(), NOW));
            ceremony = ceremony(moves);
        }
        return ceremony;
    }

    private static Ceremony ceremony(List<Ceremony.Move> moves) {
        return new Ceremony(
                new UUID(0, 1),
                new UnitCode("RW57"),
                new FiscalYear(2026),
                "Guhiga",
                "Nyamata",
                LocalDate.of(2026, 11, 22),
                List.of(FIRST, SECOND, THIRD),
                moves);
    }

    @Test
    void theFirstIsCalledAndHasNotPledgedYet() {
        var begun = after(Kind.NEXT);

        assertThat(begun.now()).contains(FIRST);
        assertThat(begun.next(4)).containsExactly(SECOND, THIRD);
        assertThat(begun.stage().pledged()).isEmpty();
    }

    @Test
    void whoHasPledgedIsCountedAndWhoWasNotThereIsNot() {
        var over = after(Kind.NEXT, Kind.NEXT, Kind.LATER, Kind.NEXT);

        assertThat(over.now()).isEmpty();
        assertThat(over.stage().pledged()).containsOnlyKeys(1, 3);
        assertThat(over.may(Kind.NEXT)).isFalse();
        assertThat(over.may(Kind.BACK)).isTrue();
    }

    @Test
    void oneStepBackTakesThePledgeBack() {
        var back = after(Kind.NEXT, Kind.NEXT, Kind.BACK);

        assertThat(back.now()).contains(FIRST);
        assertThat(back.stage().pledged()).isEmpty();
    }

    @Test
    void whileItPausesNothingMoves() {
        var paused = after(Kind.NEXT, Kind.PAUSE);

        assertThat(paused.may(Kind.NEXT)).isFalse();
        assertThat(paused.may(Kind.RESUME)).isTrue();
        assertThat(after(Kind.NEXT, Kind.PAUSE, Kind.RESUME).now()).contains(FIRST);
    }

    @Test
    void aSecondTapIsNoSecondMove() {
        var begun = after(Kind.NEXT);

        assertThatThrownBy(() -> begun.move(Kind.NEXT, 0, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void theOrderChangesUntilTheFirstIsCalled() {
        assertThat(after().raised(THIRD)).containsExactly(FIRST, THIRD, SECOND);
        assertThat(after().raised(FIRST)).containsExactly(FIRST, SECOND, THIRD);
        assertThatThrownBy(() -> after(Kind.NEXT).raised(THIRD)).isInstanceOf(Refusal.class);
    }
}
