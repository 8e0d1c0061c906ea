package org.imihigo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.HouseTest;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class BulkTest {
    @Autowired private DSLContext db;

    private List<String> read(int from, int to) {
        var number = DSL.field("n", SQLDataType.INTEGER);
        var query =
                db.select(
                                number.cast(SQLDataType.SMALLINT),
                                number.cast(SQLDataType.BIGINT).neg(),
                                DSL.field("case when n % 2 = 0 then 'Rusizi é ' || n / 4 end"))
                        .from(DSL.generateSeries(from, to).as("numbers", "n"));
        var texts = new Things<>(String::strip);
        var rows = new ArrayList<String>();
        BulkRead.each(
                db,
                query,
                row ->
                        rows.add(
                                row.number(0)
                                        + " "
                                        + row.number(1)
                                        + " "
                                        + (row.isNull(2) ? "nothing" : row.thing(2, texts))));
        return rows;
    }

    @Test
    void everyRowIsReadAsItIs() {
        assertThat(read(1, 4))
                .containsExactly(
                        "1 -1 nothing", "2 -2 Rusizi é 0", "3 -3 nothing", "4 -4 Rusizi é 1");
    }

    @Test
    void whereNothingIsThereNothingIsRead() {
        assertThat(read(1, 0)).isEmpty();
    }

    @Test
    void aTextThatComesAgainStandsForTheSameThing() {
        var texts = new Things<>(text -> new StringBuilder(text));
        var things = new ArrayList<StringBuilder>();
        BulkRead.each(
                db,
                db.select(DSL.inline("Huye")).from(DSL.generateSeries(1, 2)),
                row -> things.add(row.thing(0, texts)));
        assertThat(things).hasSize(2);
        assertThat(things.getFirst()).isSameAs(things.getLast()).hasToString("Huye");
    }

    @Test
    void whoStopsHalfwayLeavesTheConnectionInOrder() {
        var query = db.select(DSL.inline(1)).from(DSL.generateSeries(1, 100_000));
        assertThatThrownBy(
                        () ->
                                BulkRead.each(
                                        db,
                                        query,
                                        _ -> {
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessageContaining("enough");
        assertThat(read(7, 7)).containsExactly("7 -7 nothing");
    }
}
