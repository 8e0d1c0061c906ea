package org.imihigo.contracts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/** The indicators that a unit may pledge on without making them: the nation's, and its own. */
final class Known {
    static final Known NOTHING = new Known(Map.of());

    private final Map<String, Indicator> byName;

    private Known(Map<String, Indicator> byName) {
        this.byName = byName;
    }

    /** National ones first: of two with one name they are taken. */
    static Known to(UnitCode unit, List<Series> all) {
        var byName = new HashMap<String, Indicator>();
        all.stream()
                .map(Series::indicator)
                .distinct()
                .filter(indicator -> indicator.frequency() == FiscalPeriod.Kind.QUARTER)
                .filter(indicator -> isNational(indicator) || isOwn(indicator, unit))
                .sorted(
                        Comparator.comparing((Indicator one) -> !isNational(one))
                                .thenComparingInt(one -> one.id().value()))
                .forEach(
                        indicator ->
                                names(indicator.name())
                                        .forEach(name -> byName.putIfAbsent(name, indicator)));
        return new Known(byName);
    }

    private static boolean isNational(Indicator indicator) {
        return !indicator.code().matches("[A-Z]{2}([0-9]+([A-Z][0-9]{3})?|[A-Z][0-9]{3})-.*");
    }

    private static boolean isOwn(Indicator indicator, UnitCode unit) {
        return indicator.code().startsWith(Codes.prefix(unit));
    }

    private static List<String> names(Texts name) {
        return List.of(Folded.of(name.en()), Folded.of(name.fr()), Folded.of(name.rw()));
    }

    Optional<Indicator> named(String name) {
        return Optional.ofNullable(byName.get(Folded.of(name)));
    }

    static boolean isSame(Texts texts, String text) {
        return names(texts).contains(Folded.of(text));
    }
}
