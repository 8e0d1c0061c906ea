package org.imihigo.outlook;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.PresentPage;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The pledges of a unit one by one for the wall, what lags first: nobody makes slides. */
@Component
class PresentPages {
    private final Progresses progresses;
    private final BriefPages briefs;
    private final Forecasts forecasts;
    private final Heads heads;

    PresentPages(Progresses progresses, BriefPages briefs, Forecasts forecasts, Heads heads) {
        this.progresses = progresses;
        this.briefs = briefs;
        this.forecasts = forecasts;
        this.heads = heads;
    }

    /**
     * @param number of the slide; 0 is the whole, and so is one that there is not
     */
    PresentPage page(UnitCode unit, FiscalPeriod period, int number, Words words) {
        var slides = briefs.slides(unit, period);
        int here = number < 1 || number > slides.size() ? 0 : number;
        var path = Heads.path(unit, period);
        return new PresentPage(
                heads.of(unit, period, "present", words),
                words.text("outlook.present.place", here + 1, slides.size() + 1),
                new Standing(progresses, words).counts(slides),
                here == 0
                        ? Optional.empty()
                        : Optional.of(slide(unit, period, slides.get(here - 1), words)),
                Optional.of(here - 1).filter(one -> one >= 0).map(one -> path(path, one)),
                Optional.of(here + 1)
                        .filter(one -> one <= slides.size())
                        .map(one -> path(path, one)),
                path);
    }

    private static String path(String path, int number) {
        return path + "/present?slide=" + number;
    }

    private PresentPage.Slide slide(
            UnitCode unit, FiscalPeriod period, Progress progress, Words words) {
        var years = forecasts.of(unit, List.of(progress), period).getFirst();
        var standing = new Standing(progresses, words);
        return new PresentPage.Slide(
                standing.name(progress),
                standing.achieved(progress),
                standing.target(progress),
                standing.sign(progress.light()),
                years.forecast()
                        .map(_ -> ForecastWords.of(years, words).whole())
                        .orElseGet(() -> words.text("outlook.forecast.none")),
                TrendPicture.of(years, words));
    }
}
