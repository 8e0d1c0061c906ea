package org.imihigo.signing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.web.Language;
import org.springframework.context.ApplicationContext;

/** A contract of Bugesera for tests: its council has approved it, and it was pledged aloud. */
final class Approved {
    private static final UnitCode BUGESERA = new UnitCode("RW57");

    private Approved() {}

    static Frozen text(ApplicationContext house, FiscalYear year) {
        var planner = house.getBean(People.class).seat(Cast.PLANNER);
        var drafts = house.getBean(Drafts.class);
        drafts.bring(BUGESERA, year, lines(), Map.of(), "imihigo.xlsx", 0, planner);
        new Passage(house.getBean(Reviewing.class), house.getBean(Councils.class))
                .of(
                        BUGESERA,
                        year,
                        drafts.draft(BUGESERA, year).orElseThrow().version(),
                        year.previous().lastDay(),
                        planner,
                        house.getBean(People.class).seat(Cast.GOVERNOR));
        house.getBean(Freezing.class).freeze(BUGESERA, year, Language.EN, planner);
        var text = house.getBean(AllTexts.class).last(BUGESERA, year).orElseThrow();
        house.getBean(Signing.class)
                .vow(text.sha256(), java.time.LocalDate.parse("2026-11-20"), "Nyamata", planner);
        return text;
    }

    private static List<Line> lines() {
        var pillar = Map.of(Column.PILLAR, word("A", "Economic Transformation"));
        var pledge = new HashMap<Column, Written>();
        pledge.put(Column.INDICATOR, word("A", "Number of cows inseminated"));
        pledge.put(Column.Q1_TARGET, number("B", "1000"));
        pledge.put(Column.Q2_TARGET, number("C", "1000"));
        pledge.put(Column.Q3_TARGET, number("D", "1000"));
        pledge.put(Column.Q4_TARGET, number("E", "581"));
        pledge.put(Column.ANNUAL_TARGET, number("F", "3581"));
        pledge.put(Column.MEANS_OF_VERIFICATION, word("G", "Registers of the veterinary"));
        return List.of(new Line(1, pillar), new Line(2, pledge));
    }

    private static Written word(String column, String text) {
        return new Written(column, text, Written.Form.TEXT);
    }

    private static Written number(String column, String text) {
        return new Written(column, text, Written.Form.NUMBER);
    }
}
