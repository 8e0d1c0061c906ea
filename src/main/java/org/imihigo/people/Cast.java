package org.imihigo.people;

import org.imihigo.kernel.UnitCode;

/**
 * Who plays in the demonstration, in every test and on every screenshot: one line of authority from
 * a village to the Prime Minister's office, and the neighbours who must not see its drafts. Nobody
 * here is a real person.
 */
public enum Cast {
    VILLAGE_LEADER("gatare", Office.VILLAGE_LEADER, "RW57100201"),
    CELL_SECRETARY("kayumba", Office.CELL_SECRETARY, "RW571002"),
    SECTOR_SECRETARY("nyamata", Office.SECTOR_SECRETARY, "RW5710"),
    PLANNER("bugesera.planner", Office.DISTRICT_PLANNER, "RW57"),
    MAYOR("bugesera.mayor", Office.MAYOR, "RW57"),
    GOVERNOR("east", Office.GOVERNOR, "RW5"),
    MINISTER("minister", Office.MINISTER, "RWM002"),
    MINISTRY("minaloc", Office.MINISTRY_PLANNER, "RWM002"),
    PRIME_MINISTERS_OFFICE("primature", Office.PRIME_MINISTERS_OFFICE, "RWM001"),
    AUDITOR("auditor", Office.AUDITOR, "RW"),
    ADMINISTRATOR("administrator", Office.ADMINISTRATOR, "RW"),
    OTHER_VILLAGE_LEADER("taba", Office.VILLAGE_LEADER, "RW24090109"),
    OTHER_PLANNER("huye.planner", Office.DISTRICT_PLANNER, "RW24"),
    OTHER_MAYOR("huye.mayor", Office.MAYOR, "RW24");

    /** Published, so it opens nothing but a demonstration, from the machine itself. */
    public static final String PASSWORD = "murakaza-neza";

    private final String login;
    private final Office office;
    private final String unit;

    Cast(String login, Office office, String unit) {
        this.login = login;
        this.office = office;
        this.unit = unit;
    }

    public String login() {
        return login;
    }

    public Office office() {
        return office;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    String personName() {
        return "Demonstration: " + login;
    }
}
