package org.imihigo.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Finds the place that somebody typed, by its code or its name. */
@Component
class Places {
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 40;

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /**
     * @throws Refusal where there is none, or several have the name
     */
    UnitCode read(String typed, Words words) {
        var code = UnitCode.parse(typed.toUpperCase(Locale.ROOT));
        if (code.flatMap(territory::find).isPresent()) {
            return code.get();
        }
        var found = territory.search(typed, LOOKED_AT);
        var exact = found.stream().filter(unit -> isCalled(unit, typed, words)).toList();
        var meant = exact.isEmpty() ? found : exact;
        return switch (meant.size()) {
            case 0 -> throw Refusal.invalid("proposals.wrong.place", typed);
            case 1 -> meant.getFirst().code();
            default -> throw Refusal.invalid("proposals.wrong.places", names(meant, words));
        };
    }

    private boolean isCalled(Unit unit, String typed, Words words) {
        return unit.name().equalsIgnoreCase(typed)
                || territory.fullName(unit.code(), words).equalsIgnoreCase(typed);
    }

    private String names(List<Unit> units, Words words) {
        return units.stream()
                .limit(SHOWN)
                .map(unit -> territory.fullName(unit.code(), words) + " (" + unit.code() + ")")
                .collect(Collectors.joining(", "));
    }

    Optional<Unit> find(UnitCode code) {
        return territory.find(code);
    }
}
