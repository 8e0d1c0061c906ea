package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.signing.ListedTexts;
import org.springframework.stereotype.Component;

/** What a unit promises: by its contract in force, else by its finished draft. */
@Component
class PromisedTexts {
    private final Contracts contracts;
    private final Drafts drafts;
    private final ListedTexts texts;
    private final Calendar calendar;

    PromisedTexts(Contracts contracts, Drafts drafts, ListedTexts texts, Calendar calendar) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.texts = texts;
        this.calendar = calendar;
    }

    /** Nothing where there is no contract and no draft that may be signed today. */
    Optional<Promised> of(UnitCode unit, FiscalYear year) {
        if (contracts.inForce(unit, year).isPresent()) {
            return Optional.of(text(unit, year, texts.inForce(unit, year), Optional.empty()));
        }
        return drafts.draft(unit, year)
                .filter(this::isFinished)
                .map(draft -> text(unit, year, texts.drafted(draft), Optional.of(draft.version())));
    }

    private boolean isFinished(Draft draft) {
        return draft.open() == 0
                && !draft.pledges().isEmpty()
                && drafts.missing(draft, calendar.today()).isEmpty();
    }

    private static Promised text(
            UnitCode unit, FiscalYear year, byte[] json, Optional<Integer> draft) {
        return new Promised(unit, year, new String(json, UTF_8), draft);
    }
}
