package org.imihigo.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.signing.pages.AmendmentPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form of an amendment: what is in force stands in it, and is typed over. */
@Component
class AmendmentPages {
    private static final int QUARTERS = 4;

    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;

    AmendmentPages(Pledges pledges, Indicators indicators, Territory territory) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
    }

    /** As it is before anybody typed. */
    Form begun(UnitCode unit, FiscalYear year, Words words) {
        var fields = new HashMap<String, String>();
        for (var pledge : pledges.of(unit, year)) {
            var targets =
                    TypedTargets.of(
                            pledge.targets(), indicators.series(pledge.series()).indicator());
            fields.put(annual(pledge), targets.annual());
            for (int at = 0; at < targets.periods().size(); at++) {
                fields.put(period(pledge, at), targets.periods().get(at));
            }
        }
        return new Form(fields, words);
    }

    private static String annual(Pledge pledge) {
        return "annual-" + pledge.id();
    }

    private static String period(Pledge pledge, int at) {
        return "period-" + at + "-" + pledge.id();
    }

    /** What was typed; a pledge that the form does not name stays as it is. */
    Amendments.Wish read(
            UnitCode unit,
            FiscalYear year,
            Form form,
            String reason,
            LocalDate session,
            DocumentId minutes) {
        Map<PledgeId, TypedTargets> figures = new HashMap<>();
        for (var pledge : pledges.of(unit, year)) {
            if (form.has(annual(pledge))) {
                figures.put(pledge.id(), typed(pledge, form));
            }
        }
        return new Amendments.Wish(figures, reason, session, minutes);
    }

    private static TypedTargets typed(Pledge pledge, Form form) {
        return new TypedTargets(
                form.text(annual(pledge)),
                IntStream.range(0, pledge.targets().periods().size())
                        .mapToObj(at -> form.text(period(pledge, at)))
                        .toList());
    }

    AmendmentPage page(UnitCode unit, FiscalYear year, Form form) {
        var words = form.words();
        var title = words.text("signing.amendment.heading", territory.fullName(unit, words), year);
        return new AmendmentPage(
                title,
                Paths.to(territory, unit, words.text("signing.amendment.title"), words),
                Paths.life(unit, year) + "/amendments",
                pledges.of(unit, year).stream().map(one -> row(one, form)).toList(),
                form.field("reason"),
                form.field("session"),
                form.field("minutes"),
                form.text("kept"),
                Stream.of("figures", "reason", "session", "minutes")
                        .map(form::field)
                        .filter(Field::isWrong)
                        .toList());
    }

    private AmendmentPage.Row row(Pledge pledge, Form form) {
        var words = form.words();
        var series = indicators.series(pledge.series());
        var name = words.number(pledge.number());
        var cells = new ArrayList<AmendmentPage.Cell>();
        cells.add(cell(name, words.text("signing.print.annual"), annual(pledge), form));
        int periods = pledge.targets().periods().size();
        for (int at = 0; at < periods; at++) {
            var period =
                    words.text(
                            periods == QUARTERS
                                    ? "signing.print.quarter"
                                    : "signing.amendment.month",
                            at + 1);
            cells.add(cell(name, period, period(pledge, at), form));
        }
        return new AmendmentPage.Row(
                name,
                series.indicator().name().in(words)
                        + series.category().map(one -> ": " + one.in(words)).orElse(""),
                series.indicator().unit().in(words),
                List.copyOf(cells));
    }

    private static AmendmentPage.Cell cell(String pledge, String period, String field, Form form) {
        return new AmendmentPage.Cell(period, pledge + " · " + period, form.field(field));
    }
}
