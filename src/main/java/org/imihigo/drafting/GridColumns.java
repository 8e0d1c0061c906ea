package org.imihigo.drafting;

import java.util.List;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.Spelling;

/** The columns of the grid, in their order, and how each is typed. */
final class GridColumns {
    static final List<Column> ALL =
            List.of(
                    Column.INDICATOR,
                    Column.CATEGORY,
                    Column.UNIT,
                    Column.PILLAR,
                    Column.SECTOR,
                    Column.OUTCOME,
                    Column.OUTPUT,
                    Column.OBJECTIVE,
                    Column.PLAN_REFERENCE,
                    Column.MEASURE,
                    Column.DIRECTION,
                    Column.BASELINE,
                    Column.BASELINE_DATE,
                    Column.BASELINE_SOURCE,
                    Column.BASELINE_METHOD,
                    Column.BASELINE_CONFIDENCE,
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET,
                    Column.WEIGHT,
                    Column.ACTIVITIES,
                    Column.PLACES,
                    Column.BENEFICIARIES_FEMALE,
                    Column.BENEFICIARIES_MALE,
                    Column.COST,
                    Column.BUDGET_LINE,
                    Column.FUNDS_OWN_REVENUE,
                    Column.FUNDS_EARMARKED,
                    Column.FUNDS_BLOCK_GRANT,
                    Column.FUNDS_MINISTRY,
                    Column.FUNDS_PARTNER,
                    Column.FUNDS_COMMUNITY,
                    Column.FUNDS_LOAN,
                    Column.SOURCE_OF_FUNDS,
                    Column.RESPONSIBLE,
                    Column.JOINT_OWNERS,
                    Column.PARTNERS,
                    Column.MEANS_OF_VERIFICATION,
                    Column.SOURCE_OF_DATA,
                    Column.ASSUMPTIONS,
                    Column.NUMBER,
                    Column.PARENT_NUMBER,
                    Column.OBSERVATIONS);

    private GridColumns() {}

    /** How wide: the class of the column's cells. */
    static String width(Column column) {
        return switch (column) {
            case INDICATOR -> "name";
            case ACTIVITIES, ASSUMPTIONS, MEANS_OF_VERIFICATION, OUTCOME, OUTPUT, OBJECTIVE ->
                    "long";
            case BASELINE,
                    Q1_TARGET,
                    Q2_TARGET,
                    Q3_TARGET,
                    Q4_TARGET,
                    ANNUAL_TARGET,
                    WEIGHT,
                    BENEFICIARIES_FEMALE,
                    BENEFICIARIES_MALE,
                    NUMBER,
                    PARENT_NUMBER ->
                    "figure";
            case COST -> "money";
            default -> Column.FUNDS.contains(column) ? "money" : "text";
        };
    }

    static boolean isFigure(Column column) {
        var width = width(column);
        return width.equals("figure") || width.equals("money");
    }

    /** As message keys write it. */
    static String word(Enum<?> value) {
        return Spelling.key(value);
    }
}
