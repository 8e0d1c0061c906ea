package org.imihigo.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.guides.pages.CampaignPage;
import org.imihigo.guides.pages.PosterPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.ShortMessage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A unit's priorities in texts that reach its people, in the language that they speak. */
@Component
class CampaignPages {
    private static final int ON_A_POSTER = 8;
    private static final int ON_THE_RADIO = 6;

    /** So many words are read aloud in a minute, without haste. */
    private static final int WORDS_A_MINUTE = 120;

    private static final int SECONDS = 60;

    private final Priorities priorities;
    private final Territory territory;
    private final Bundles bundles;

    CampaignPages(Priorities priorities, Territory territory, Bundles bundles) {
        this.priorities = priorities;
        this.territory = territory;
        this.bundles = bundles;
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/campaign/" + unit + "/" + year;
    }

    CampaignPage page(UnitCode unit, FiscalYear year, Language language, Words words) {
        var spoken = bundles.in(language);
        var all = priorities.of(unit, year, spoken);
        var message = message(unit, year, all, spoken);
        var radio = radio(unit, year, all, spoken);
        var title = words.text("guides.campaign.title", territory.fullName(unit, words), year);
        return new CampaignPage(
                path(unit, words),
                title,
                language.tag(),
                Language.all().stream()
                        .map(
                                one ->
                                        new CampaignPage.Choice(
                                                one.tag(),
                                                one.ownName(),
                                                path(unit, year) + "?language=" + one.tag(),
                                                one == language))
                        .toList(),
                message,
                words.text("guides.campaign.length", message.length(), ShortMessage.LONGEST),
                radio,
                words.text("guides.campaign.seconds", seconds(radio)),
                poster(unit, year, language, "a4"),
                poster(unit, year, language, "a3"),
                all.isEmpty());
    }

    private static String poster(UnitCode unit, FiscalYear year, Language language, String size) {
        return path(unit, year) + "/poster?language=" + language.tag() + "&size=" + size;
    }

    private List<Step> path(UnitCode unit, Words words) {
        return Stream.concat(
                        territory.steps(unit, words).stream(),
                        Stream.of(new Step(words.text("guides.campaign.short"), "")))
                .toList();
    }

    private String message(
            UnitCode unit, FiscalYear year, List<Priorities.Priority> all, Words spoken) {
        return ShortMessage.of(
                spoken.text("guides.message.head", territory.shortName(unit, spoken), year),
                all.stream().map(one -> one.name() + " " + one.target()).toList());
    }

    private List<String> radio(
            UnitCode unit, FiscalYear year, List<Priorities.Priority> all, Words spoken) {
        var said = new ArrayList<String>();
        said.add(spoken.text("guides.radio.greeting", territory.fullName(unit, spoken)));
        said.add(spoken.text("guides.radio.opening", year, all.size()));
        int number = 0;
        for (var one : all.subList(0, Math.min(ON_THE_RADIO, all.size()))) {
            number++;
            said.add(spoken.text("guides.radio.priority", number, one.name(), one.target()));
        }
        said.add(spoken.text("guides.radio.closing"));
        return said;
    }

    static int seconds(List<String> said) {
        int words = said.stream().mapToInt(line -> line.split("\\s+").length).sum();
        return Math.ceilDiv(words * SECONDS, WORDS_A_MINUTE);
    }

    PosterPage poster(UnitCode unit, FiscalYear year, Language language, String size, Words words) {
        var spoken = bundles.in(language);
        var all = priorities.of(unit, year, spoken);
        var lines = new ArrayList<PosterPage.Line>();
        for (var one : all.subList(0, Math.min(ON_A_POSTER, all.size()))) {
            lines.add(
                    new PosterPage.Line(
                            String.valueOf(lines.size() + 1), one.name(), one.target()));
        }
        int more = all.size() - lines.size();
        return new PosterPage(
                path(unit, words),
                size.equals("a3") ? "a3" : "a4",
                language.tag(),
                spoken.text("guides.poster.head"),
                territory.fullName(unit, spoken),
                year.toString(),
                lines,
                more == 0
                        ? spoken.text("guides.poster.foot", "/units/" + unit)
                        : spoken.text("guides.poster.more", more, "/units/" + unit),
                path(unit, year) + "?language=" + language.tag());
    }
}
