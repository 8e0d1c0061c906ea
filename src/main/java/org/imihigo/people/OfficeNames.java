package org.imihigo.people;

import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * What offices and posts are called. Every language says whose they are in its own way, so each
 * tier has its own word for "of".
 */
@Component
class OfficeNames {
    private final Territory territory;

    OfficeNames(Territory territory) {
        this.territory = territory;
    }

    /** "Executive secretary of the cell". */
    String of(Office office, Tier tier, Words words) {
        return of(office, tier, words.text("people.tier." + tier.word()), words);
    }

    String of(Office office, UnitCode unit, Words words) {
        return of(office, territory.unit(unit).tier(), words);
    }

    /** "Executive secretary of Kayumba Cell". */
    String title(Office office, UnitCode unit, Words words) {
        var tier = territory.unit(unit).tier();
        return of(office, tier, territory.fullName(unit, words), words);
    }

    String unit(UnitCode unit, Words words) {
        return territory.shortName(unit, words);
    }

    private static String of(Office office, Tier tier, String unit, Words words) {
        return words.text(
                "people.office." + office.word(), words.text("people.of." + tier.word(), unit));
    }
}
