package org.imihigo.indicators;

import java.util.Locale;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for measures that a unit makes for itself. */
@Service
@Transactional
class OwnIndicators {
    private static final int LONGEST_CODE = 40;

    private final Indicators indicators;
    private final ApplicationEventPublisher events;

    OwnIndicators(Indicators indicators, ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.events = events;
    }

    /** The code of a measure by the unit that makes it and the English name. */
    static String code(UnitCode unit, String name) {
        var words = Wording.plain(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        var code = (unit + "-" + words).replaceAll("-+", "-");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("-$", "");
    }

    /**
     * Makes a measure.
     *
     * @throws Refusal where the code means something else already
     */
    SeriesId make(Definition definition, Own own, Actor actor) {
        actor.mustReportFor(own.unit());
        if (indicators.known(definition.code()).isPresent()) {
            throw Refusal.conflict("indicators.code.taken", definition.code());
        }
        var series = indicators.bring(definition, own);
        events.publishEvent(new IndicatorMade(own.unit(), definition.code()));
        return series;
    }
}
