package org.imihigo.contracts;

import java.util.List;

/** What a column of a contract's table holds, whatever its file calls it and wherever it stands. */
public enum Column {
    /** The pledge that an exported row stands for, hidden from the reader. */
    KEY,
    NUMBER,
    /** The number of the row of which this one is a part. */
    PARENT_NUMBER,
    PILLAR,
    SECTOR,
    OUTCOME,
    OUTPUT,
    INDICATOR,
    /** A crop, an animal, a site: one series of the indicator. */
    CATEGORY,
    UNIT,
    /** What the file itself says about how the quarters make the year. */
    MEASURE,
    BASELINE,
    SOURCE_OF_DATA,
    Q1_TARGET,
    Q1_ACHIEVED,
    Q2_TARGET,
    Q2_ACHIEVED,
    Q3_TARGET,
    Q3_ACHIEVED,
    Q4_TARGET,
    Q4_ACHIEVED,
    ANNUAL_TARGET,
    ANNUAL_ACHIEVEMENT,
    ANNUAL_PERCENTAGE,
    COST,
    SOURCE_OF_FUNDS,
    STATUS,
    OBSERVATIONS;

    /** The targets of the four quarters, in order. */
    public static final List<Column> QUARTERS = List.of(Q1_TARGET, Q2_TARGET, Q3_TARGET, Q4_TARGET);

    /** The sixteen of the official table, in its order. */
    public static final List<Column> OFFICIAL =
            List.of(
                    NUMBER,
                    OUTPUT,
                    INDICATOR,
                    BASELINE,
                    SOURCE_OF_DATA,
                    Q1_TARGET,
                    Q1_ACHIEVED,
                    Q2_TARGET,
                    Q2_ACHIEVED,
                    Q3_TARGET,
                    Q3_ACHIEVED,
                    Q4_TARGET,
                    Q4_ACHIEVED,
                    ANNUAL_TARGET,
                    ANNUAL_ACHIEVEMENT,
                    ANNUAL_PERCENTAGE);
}
