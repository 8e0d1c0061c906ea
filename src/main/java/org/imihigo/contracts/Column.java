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
    OBSERVATIONS,
    /** The goal of the national strategy or the district's plan that it serves. */
    PLAN_REFERENCE,
    OBJECTIVE,
    BASELINE_DATE,
    BASELINE_SOURCE,
    BASELINE_METHOD,
    BASELINE_CONFIDENCE,
    /** One in each line, with the day it begins and the day it ends. */
    ACTIVITIES,
    PLACES,
    BENEFICIARIES_FEMALE,
    BENEFICIARIES_MALE,
    BUDGET_LINE,
    FUNDS_OWN_REVENUE,
    FUNDS_EARMARKED,
    FUNDS_BLOCK_GRANT,
    FUNDS_MINISTRY,
    FUNDS_PARTNER,
    FUNDS_COMMUNITY,
    FUNDS_LOAN,
    /** The post that answers for it. */
    RESPONSIBLE,
    /** One in each line, with a share in percent; what is left is the contract's own unit's. */
    JOINT_OWNERS,
    PARTNERS,
    MEANS_OF_VERIFICATION,
    ASSUMPTIONS,
    WEIGHT,
    /** Whether more or less of it is better. */
    DIRECTION,
    /** Who counts it: the unit itself ({@code OWN}), or the units below ({@code CHILDREN}). */
    COUNTED_BY;

    /** The targets of the four quarters, in order. */
    public static final List<Column> QUARTERS = List.of(Q1_TARGET, Q2_TARGET, Q3_TARGET, Q4_TARGET);

    /** Where the money comes from, each with its amount. */
    public static final List<Column> FUNDS =
            List.of(
                    FUNDS_OWN_REVENUE,
                    FUNDS_EARMARKED,
                    FUNDS_BLOCK_GRANT,
                    FUNDS_MINISTRY,
                    FUNDS_PARTNER,
                    FUNDS_COMMUNITY,
                    FUNDS_LOAN);

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
