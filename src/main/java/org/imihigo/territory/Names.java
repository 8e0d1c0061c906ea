package org.imihigo.territory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/**
 * What a unit is called: {@code Akarere ka Huye}, {@code Umurenge w'Umunini}, {@code District
 * d'Amahoro}, {@code Huye District}. The connective belongs to the tier, its elision to the name's
 * first letter.
 */
final class Names {
    private static final String VOWELS = "aeiou";

    private final Map<Language, Map<UnitCode, OwnName>> own = new EnumMap<>(Language.class);

    Names(List<OwnName> names) {
        for (var language : Language.values()) {
            own.put(language, new HashMap<>());
        }
        names.forEach(name -> in(name.language()).put(name.unit(), name));
    }

    private Map<UnitCode, OwnName> in(Language language) {
        return Objects.requireNonNull(own.get(language));
    }

    String full(Unit unit, Words words) {
        return own(unit, words.language(), OwnName::fullName)
                .orElseGet(() -> withTier(unit.tier(), unit.name(), words));
    }

    String brief(Unit unit, Words words) {
        return own(unit, words.language(), OwnName::shortName).orElse(unit.name());
    }

    Optional<String> own(Unit unit, Language language, Function<OwnName, String> which) {
        return Optional.ofNullable(in(language).get(unit.code())).map(which);
    }

    static String withTier(Tier tier, String name, Words words) {
        if (saysItsTier(name)) {
            return name;
        }
        var key = "territory.name." + tier.word();
        return words.text(beginsWithVowel(name) ? key + ".elided" : key, name);
    }

    static String tier(Tier tier, Words words) {
        return words.text("territory.tier." + tier.word() + ".one");
    }

    static String tiers(Tier tier, Words words) {
        return words.text("territory.tier." + tier.word() + ".other");
    }

    /** Some villages are called Umudugudu wa I, or Village Dagaza: nobody says it twice. */
    private static boolean saysItsTier(String name) {
        return name.startsWith("Umudugudu wa ") || name.startsWith("Village ");
    }

    private static boolean beginsWithVowel(String name) {
        return VOWELS.indexOf(Fold.fold(name).charAt(0)) >= 0;
    }
}
