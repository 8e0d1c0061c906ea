package org.imihigo.outlook;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.outlook.pages.OutlookPage.Count;
import org.imihigo.outlook.pages.Sign;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;

/** What all pages of this room write alike of a pledge and of many. */
record Standing(Progresses progresses, Words words) {
    static Sign sign(Light light, Words words) {
        return new Sign(light.word(), light.text(words));
    }

    Sign sign(Light light) {
        return sign(light, words);
    }

    String name(Progress progress) {
        return progresses.name(progress, words);
    }

    String achieved(Progress progress) {
        return progress.figure()
                .value()
                .map(value -> progress.indicator().shown(value, words))
                .orElseGet(() -> Light.HATCHED.text(words));
    }

    String expected(Progress progress) {
        return progress.expected()
                .map(value -> progress.indicator().shown(value, words))
                .orElseGet(() -> Light.GREY.text(words));
    }

    String target(Progress progress) {
        return progress.annual().map(value -> progress.indicator().shown(value, words)).orElse("");
    }

    /** Each light that at least one pledge shows, the best first. */
    List<Count> counts(List<Progress> pledges) {
        var counts = new ArrayList<Count>();
        for (var light : Light.values()) {
            long number = pledges.stream().filter(one -> one.light() == light).count();
            if (number > 0) {
                counts.add(new Count(sign(light), words.number(number)));
            }
        }
        return List.copyOf(counts);
    }

    static boolean lags(Progress progress) {
        return progress.light() == Light.RED || progress.light() == Light.HATCHED;
    }

    static String path(Progress progress, FiscalPeriod period) {
        return "/pledges/" + progress.pledge().id() + "?period=" + period;
    }
}
