package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * A data set that a place fills in: the contract of the place for a year.
 *
 * @param unit which of our units the place is; empty where nobody knows
 * @param year as the data set's name says, else the latest year with values
 */
record FoundContract(Form form, Place place, Optional<UnitCode> unit, Optional<FiscalYear> year) {
    /** In the order of the data sets; those without a pledge are none. */
    static List<FoundContract> in(Study study, Map<String, UnitCode> units) {
        var found = new ArrayList<FoundContract>();
        for (var form : study.metadata().forms().values()) {
            if (form.elements().stream().noneMatch(id -> study.holdings().of(id).isPresent())) {
                continue;
            }
            for (var id : form.places()) {
                Optional.ofNullable(study.metadata().places().get(id))
                        .map(
                                place ->
                                        new FoundContract(
                                                form,
                                                place,
                                                Optional.ofNullable(units.get(id)),
                                                FormLines.year(form.name())
                                                        .or(() -> latest(study, id))))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<FiscalYear> latest(Study study, String place) {
        return StreamSupport.stream(study.values().scopes().spliterator(), false)
                .filter(scope -> scope.place().equals(place))
                .map(Values.Scope::year)
                .reduce((earlier, later) -> later);
    }

    Optional<Values.Scope> scope() {
        return year.map(when -> new Values.Scope(place.id(), when));
    }

    /** How many pledges it has. */
    long pledges(Study study) {
        return form.elements().stream()
                .map(study.holdings()::of)
                .flatMap(Optional::stream)
                .map(Held::key)
                .distinct()
                .count();
    }

    String path(String export) {
        return "/dhis2/exports/" + export + "/contracts/" + form.id() + "/" + place.id();
    }
}
