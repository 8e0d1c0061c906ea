package org.imihigo.guides;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.web.Aside;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Beside every form of the cycle: what to do here, why, and by when. */
@Component
class BesideForms implements Aside {
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-[0-9]{2}-[QM][0-9]{1,2}");

    /** A step of the address, and no part of a pledge's name. */
    private static final Pattern YEAR = Pattern.compile("(?<=/)[0-9]{4}-[0-9]{2}(?![0-9a-f])");

    private final GuidePages pages;
    private final Calendar calendar;

    BesideForms(GuidePages pages, Calendar calendar) {
        this.pages = pages;
        this.calendar = calendar;
    }

    @Override
    public Optional<Reply.Page> beside(String path, boolean signedIn, Words words) {
        return Topic.of(path)
                .filter(_ -> signedIn)
                .map(topic -> pages.aside(topic, year(path, topic), period(path), words));
    }

    /** The year of the address; else the one that is planned now, or of reports the running one. */
    private FiscalYear year(String path, Topic topic) {
        var running = calendar.year();
        return found(YEAR, path)
                .flatMap(FiscalYear::parse)
                .orElseGet(() -> topic == Topic.REPORTING ? running : running.next());
    }

    private static Optional<FiscalPeriod> period(String path) {
        return found(PERIOD, path).flatMap(FiscalPeriod::parse);
    }

    private static Optional<String> found(Pattern form, String path) {
        return form.matcher(path).results().findFirst().map(one -> one.group());
    }
}
