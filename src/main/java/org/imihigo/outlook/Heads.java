package org.imihigo.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.OutlookPage.Choice;
import org.imihigo.outlook.pages.OutlookPage.Head;
import org.imihigo.outlook.pages.OutlookPage.Link;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What the pages of this room begin with: the unit, the period, and the other views. */
@Component("outlookHeads")
class Heads {
    private static final List<String> VIEWS = List.of("", "map", "brief", "week", "present");

    private final Territory territory;
    private final Calendar calendar;

    Heads(Territory territory, Calendar calendar) {
        this.territory = territory;
        this.calendar = calendar;
    }

    static String path(UnitCode unit, FiscalPeriod period) {
        return "/outlook/" + unit + "/" + period;
    }

    /** The last quarter that is over: of the running one most is still to come. */
    FiscalPeriod usual() {
        return calendar.quarter().previous();
    }

    /**
     * @param view as its address ends; empty for the first
     */
    Head of(UnitCode unit, FiscalPeriod period, String view, Words words) {
        territory.unit(unit);
        var title = words.text(title(view), territory.fullName(unit, words));
        var path = new ArrayList<>(territory.steps(unit, words));
        path.add(new Step(words.text("outlook.view." + key(view)), ""));
        return new Head(
                title,
                territory.fullName(unit, words),
                "/units/" + unit + "?period=" + period,
                path,
                words.period(period),
                "/outlook/" + unit,
                periods(period, words),
                VIEWS.stream().map(one -> link(one, unit, period, view, words)).toList());
    }

    private static String title(String view) {
        return "outlook.title." + key(view);
    }

    private static String key(String view) {
        return view.isEmpty() ? "all" : view;
    }

    private static Link link(
            String view, UnitCode unit, FiscalPeriod period, String here, Words words) {
        var path = path(unit, period) + (view.isEmpty() ? "" : "/" + view);
        return new Link(words.text("outlook.view." + key(view)), path, view.equals(here));
    }

    private List<Choice> periods(FiscalPeriod chosen, Words words) {
        var now = calendar.quarter();
        var begun =
                Stream.of(now.year(), now.year().previous())
                        .flatMap(year -> year.quarters().toList().reversed().stream())
                        .filter(quarter -> quarter.compareTo(now) <= 0);
        return Stream.concat(begun, Stream.of(chosen))
                .distinct()
                .map(
                        period ->
                                new Choice(
                                        period.toString(),
                                        words.period(period),
                                        period.equals(chosen)))
                .toList();
    }

    /** Whom a unit looks down to: over a province and a country, its districts. */
    List<Unit> below(UnitCode unit, FiscalPeriod period) {
        var day = period.lastDay();
        return switch (territory.unit(unit).tier()) {
            case COUNTRY ->
                    Stream.concat(
                                    territory.units(Tier.CITY, unit, day).stream(),
                                    territory.units(Tier.DISTRICT, unit, day).stream())
                            .toList();
            default -> territory.children(unit).stream().filter(one -> one.existsOn(day)).toList();
        };
    }
}
