package org.imihigo.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.Spelling;
import org.imihigo.web.Words;

/** Columns that belong together. */
final class Columns {
    /** What was achieved in the four quarters, in order. */
    static final List<Column> ACHIEVED =
            List.of(Column.Q1_ACHIEVED, Column.Q2_ACHIEVED, Column.Q3_ACHIEVED, Column.Q4_ACHIEVED);

    /** What stands to the right of them in a file: so much is needed to read it again. */
    static final List<Column> BESIDE =
            List.of(Column.UNIT, Column.OBSERVATIONS, Column.MEASURE, Column.KEY);

    static final List<Column> EXPORTED =
            Stream.concat(Column.OFFICIAL.stream(), BESIDE.stream()).toList();

    /** Where one text stands for all rows that it is merged over. */
    static final Set<Column> SPREAD =
            EnumSet.of(
                    Column.PILLAR,
                    Column.SECTOR,
                    Column.OUTCOME,
                    Column.OUTPUT,
                    Column.INDICATOR,
                    Column.SOURCE_OF_DATA,
                    Column.SOURCE_OF_FUNDS);

    private Columns() {}

    /** The name of a column in the reader's language; those of the old tables as tables have it. */
    static String name(Column column, Words words) {
        boolean old = column.compareTo(Column.OBSERVATIONS) <= 0;
        return words.text((old ? "exchange.column." : "contracts.column.") + word(column));
    }

    static String word(Column column) {
        return Spelling.key(column);
    }
}
