package org.imihigo.dhis2;

/**
 * A data element: something that a value is typed into.
 *
 * @param type as DHIS2 calls it: {@code NUMBER}, {@code PERCENTAGE}
 * @param keepsZero whether a reported zero is stored; else it looks as if nothing was reported
 * @param categories the id of the category combination that splits it
 */
record Element(String id, String name, String type, boolean keepsZero, String categories) {
    boolean isPercentage() {
        return type.equals("PERCENTAGE") || type.equals("UNIT_INTERVAL");
    }

    boolean isNumber() {
        return type.equals("NUMBER") || type.startsWith("INTEGER");
    }
}
