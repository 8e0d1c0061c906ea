package org.imihigo.dhis2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Aliases;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/**
 * Which of our units an organisation unit is: by what somebody said before, by its code, by its
 * name in the unit above; where it is none of these, which it may be.
 */
@Component("dhis2Places")
class Places {
    /** The scheme of the aliases. */
    static final String SCHEME = "DHIS2";

    private static final int SUGGESTIONS = 3;

    /** What stands beside a proper name: the kind of unit. */
    private static final String KINDS =
            "\\b(district|province|sector|cell|village|akarere|intara|umurenge|akagari|umudugudu"
                    + "|secteur|cellule|city|ka|ya|y|wa|w|k|de|du|of|the|republic|republique|repubulika|u)\\b";

    private final Territory territory;
    private final Aliases aliases;

    Places(Territory territory, Aliases aliases) {
        this.territory = territory;
        this.aliases = aliases;
    }

    /** The units of an export's places; places that are none of ours are left out. */
    Map<String, UnitCode> units(Metadata metadata) {
        var said = aliases.of(SCHEME);
        var found = new HashMap<String, UnitCode>();
        for (var place : metadata.places().values()) {
            Optional.ofNullable(said.get(place.id()))
                    .or(() -> byCode(place))
                    .or(() -> byName(place, metadata))
                    .ifPresent(unit -> found.put(place.id(), unit));
        }
        return found;
    }

    private Optional<UnitCode> byCode(Place place) {
        return UnitCode.parse(place.code()).flatMap(territory::find).map(Unit::code);
    }

    /** From the root down, each name in the unit found above it. */
    private Optional<UnitCode> byName(Place place, Metadata metadata) {
        var names =
                place.path().stream()
                        .map(id -> Optional.ofNullable(metadata.places().get(id)))
                        .flatMap(Optional::stream)
                        .map(Place::name)
                        .toList();
        var path = names.isEmpty() ? List.of(place.name()) : names;
        var roots =
                territory.all().stream().filter(unit -> unit.code().parent().isEmpty()).toList();
        var found = down(roots, path);
        return found.isPresent() || path.size() < 2
                ? found
                : down(roots, path.subList(1, path.size()));
    }

    private Optional<UnitCode> down(List<Unit> among, List<String> names) {
        Optional<Unit> found = Optional.empty();
        var here = among;
        for (var name : names) {
            var wanted = proper(name);
            found = named(here, wanted).or(() -> beyond(among, wanted));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            here = territory.children(found.get().code());
        }
        return found.map(Unit::code);
    }

    private static Optional<Unit> named(List<Unit> among, String wanted) {
        var alike = among.stream().filter(unit -> proper(unit.name()).equals(wanted)).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** A DHIS2 may leave the provinces or the country out: then one or two levels further down. */
    private Optional<Unit> beyond(List<Unit> roots, String wanted) {
        var below =
                roots.stream().flatMap(unit -> territory.children(unit.code()).stream()).toList();
        return named(below, wanted)
                .or(
                        () ->
                                named(
                                        below.stream()
                                                .flatMap(
                                                        unit ->
                                                                territory
                                                                        .children(unit.code())
                                                                        .stream())
                                                .toList(),
                                        wanted));
    }

    private static String proper(String name) {
        return Token.fold(name)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .replaceAll(KINDS, " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The units whose names come nearest. */
    List<Unit> suggestions(Place place) {
        var wanted = proper(place.name());
        return Stream.concat(
                        territory.search(wanted, SUGGESTIONS).stream(),
                        territory.all().stream()
                                .filter(unit -> unit.code().value().length() <= 4)
                                .filter(unit -> ElementName.near(proper(unit.name()), wanted)))
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }

    /** A person says which unit it is. */
    void keep(String place, UnitCode unit) {
        territory.unit(unit);
        aliases.keep(SCHEME, place, unit);
    }
}
