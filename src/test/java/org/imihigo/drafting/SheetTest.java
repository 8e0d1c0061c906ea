package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.people.PostId;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void aCellIsTypedWhereNobodyElseHas() {
        var sheet = sheet().apply(List.of(typed(1, "100", "120")));

        assertThat(texts(sheet)).containsExactly("120", "200", "300");
        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.done())
                .containsExactly(
                        new Sheet.Done(
                                1, Change.Kind.TYPED, Optional.of(Column.Q1_TARGET), "100", "120"));
    }

    @Test
    void theSecondOfTwoPlannersIsToldBothTextsAndNothingIsOverwritten() {
        var sheet = sheet().apply(List.of(typed(1, "90", "120")));

        assertThat(texts(sheet)).containsExactly("100", "200", "300");
        assertThat(sheet.refused())
                .containsExactly(
                        new Sheet.Refused(
                                1, Column.Q1_TARGET, Sheet.Reason.OVERTAKEN, "100", "120"));
    }

    @Test
    void whatBothTypedAlikeIsNoDispute() {
        var sheet = sheet().apply(List.of(typed(1, "90", "100")));

        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.done()).isEmpty();
    }

    @Test
    void whatIsTypedIntoARowThatIsGoneComesBack() {
        var sheet = sheet().apply(List.of(typed(9, "", "120")));

        assertThat(sheet.refused())
                .containsExactly(
                        new Sheet.Refused(9, Column.Q1_TARGET, Sheet.Reason.GONE, "", "120"));
    }

    @Test
    void aTextThatNoCellHoldsIsRefusedWhole() {
        var sheet = sheet().apply(List.of(typed(1, "100", "x".repeat(2_001))));

        assertThat(sheet.refused().getFirst().reason()).isEqualTo(Sheet.Reason.LONG);
        assertThat(texts(sheet)).containsExactly("100", "200", "300");
    }

    @Test
    void newRowsAreTypedInTheBatchThatAddsThem() {
        var sheet =
                sheet().apply(
                                List.of(
                                        new Edit.Added(-1, 1),
                                        new Edit.Added(-2, -1),
                                        typed(-2, "", "160"),
                                        typed(-1, "", "150")));

        assertThat(texts(sheet)).containsExactly("100", "150", "160", "200", "300");
        assertThat(sheet.given()).isEqualTo(Map.of(-1, 4, -2, 5));
    }

    @Test
    void rowsMoveGoAndComeBackAsTheyWere() {
        var sheet = sheet().apply(List.of(new Edit.Moved(3, 0), new Edit.Removed(1)));
        assertThat(texts(sheet)).containsExactly("300", "200");

        sheet.apply(List.of(new Edit.Restored(1, 3), new Edit.Moved(3, 2)));
        assertThat(texts(sheet)).containsExactly("100", "200", "300");
    }

    @Test
    void everyChangeIsTakenBackByAnother() {
        for (var edit :
                List.of(
                        typed(2, "200", "250"),
                        new Edit.Added(-1, 2),
                        new Edit.Removed(2),
                        new Edit.Moved(1, 3))) {
            var sheet = sheet().apply(List.of(edit));
            assertThat(texts(sheet)).isNotEqualTo(List.of("100", "200", "300"));

            sheet.apply(List.of(change(sheet.done().getLast()).undoing()));

            assertThat(texts(sheet)).as(edit.toString()).containsExactly("100", "200", "300");
        }
    }

    private static Change change(Sheet.Done done) {
        return new Change(
                1,
                done.row(),
                done.kind(),
                done.column(),
                done.before(),
                done.after(),
                Optional.empty(),
                new PostId(UUID.randomUUID()),
                UUID.randomUUID(),
                Instant.EPOCH);
    }

    private static Edit typed(int row, String was, String text) {
        return new Edit.Typed(row, Column.Q1_TARGET, was, text);
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.lines().stream().map(line -> Sheet.text(line, Column.Q1_TARGET)).toList();
    }

    private static Sheet sheet() {
        return new Sheet(List.of(line(1), line(2), line(3)), Map.of(), 4, Map.of());
    }

    private static Line line(int row) {
        var cell = new Written("", Integer.toString(row * 100), Written.Form.TEXT);
        return new Line(row, Map.of(Column.Q1_TARGET, cell));
    }
}
