package org.imihigo.anomalies;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.anomalies.pages.AnomaliesPage;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What should be looked at, as a page and as a file. */
@Component
class AnomalyPages {
    private static final String HEAD = "data,rule,unit,name,other_unit,found,of,chance,sentence";

    private final Looking looking;
    private final Telling telling;
    private final Territory territory;
    private final Calendar calendar;
    private final boolean demonstration;

    AnomalyPages(
            Looking looking,
            Telling telling,
            Territory territory,
            Calendar calendar,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.looking = looking;
        this.telling = telling;
        this.territory = territory;
        this.calendar = calendar;
        this.demonstration = demonstration;
    }

    static String path(UnitCode unit, FiscalPeriod period) {
        return "/anomalies/" + unit + "/" + period;
    }

    /** The last quarter that is over. */
    FiscalPeriod usual() {
        return calendar.quarter().previous();
    }

    AnomaliesPage page(UnitCode place, FiscalPeriod period, Words words) {
        var found = looking.below(place, period);
        var path = new ArrayList<>(territory.steps(place, words));
        path.add(new Step(words.text("anomalies.step"), ""));
        return new AnomaliesPage(
                words.text("anomalies.title", territory.fullName(place, words)),
                path,
                words.period(period),
                "/anomalies/" + place,
                periods(period, words),
                words.text("anomalies.looked", found.figures(), found.units()),
                Stream.of(Rule.values()).map(rule -> part(rule, found.signs(), words)).toList(),
                below(place, period, words),
                path(place, period) + ".csv");
    }

    private List<AnomaliesPage.Choice> periods(FiscalPeriod chosen, Words words) {
        return Stream.concat(
                        Stream.iterate(calendar.quarter(), FiscalPeriod::previous).limit(6),
                        Stream.of(chosen))
                .distinct()
                .map(
                        period ->
                                new AnomaliesPage.Choice(
                                        period.toString(),
                                        words.period(period),
                                        period.equals(chosen)))
                .toList();
    }

    private AnomaliesPage.Part part(Rule rule, List<Sign> signs, Words words) {
        return new AnomaliesPage.Part(
                telling.rule(rule, words),
                words.text("anomalies.how." + rule.word()),
                signs.stream()
                        .filter(sign -> sign.rule() == rule)
                        .map(
                                sign ->
                                        new AnomaliesPage.Line(
                                                territory.fullName(sign.unit(), words),
                                                "/units/" + sign.unit(),
                                                telling.sentence(sign, words)))
                        .toList());
    }

    private List<AnomaliesPage.Link> below(UnitCode place, FiscalPeriod period, Words words) {
        return territory.children(place).stream()
                .filter(unit -> unit.existsOn(period.lastDay()))
                .filter(unit -> !territory.children(unit.code()).isEmpty())
                .map(
                        unit ->
                                new AnomaliesPage.Link(
                                        territory.fullName(unit.code(), words),
                                        path(unit.code(), period)))
                .toList();
    }

    /** Comma-separated values (RFC 4180), the chance to twelve decimals. */
    String csv(UnitCode place, FiscalPeriod period, Words words) {
        return Stream.concat(
                        Stream.of(HEAD),
                        looking.below(place, period).signs().stream()
                                .map(sign -> line(sign, words)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String line(Sign sign, Words words) {
        return Stream.of(
                        demonstration ? "demonstration" : "live",
                        sign.rule().word(),
                        sign.unit().value(),
                        territory.fullName(sign.unit(), words),
                        sign.other().map(UnitCode::value).orElse(""),
                        String.valueOf(sign.found()),
                        String.valueOf(sign.of()),
                        sign.chance()
                                .map(
                                        chance ->
                                                chance.rounded(12, RoundingMode.HALF_UP)
                                                        .toPlainString())
                                .orElse(""),
                        telling.sentence(sign, words))
                .map(AnomalyPages::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = Stream.of(",", "\"", "\r", "\n").noneMatch(cell::contains);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
