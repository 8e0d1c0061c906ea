package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.ContractId;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;

/** The pledges and contracts of one year, from the vows of the country. */
record Year(FiscalYear year, List<Line> lines, Map<String, SeriesId> series) {
    private static final String NOTE = "Demonstration: not a signed contract";

    /**
     * @param vows on a line, each unit before the units below it
     */
    List<Pledge> pledges(Function<Line, List<Vow>> vows) {
        var pledges = new ArrayList<Pledge>();
        for (int number = 0; number < lines.size(); number++) {
            var made = new HashMap<UnitCode, PledgeId>();
            for (var vow : vows.apply(lines.get(number))) {
                var pledge = pledge(vow, number + 1, made);
                made.put(vow.unit(), pledge.id());
                pledges.add(pledge);
            }
        }
        return pledges;
    }

    private Pledge pledge(Vow vow, int number, Map<UnitCode, PledgeId> made) {
        var line = vow.line();
        var whole = line.isRate() || vow.unit().equals(Country.IN_DEPTH);
        return new Pledge(
                id(vow),
                vow.unit(),
                year,
                requireNonNull(series.get(line.code())),
                number,
                line.chain(),
                vow.source(),
                whole ? line.baseline() : unknown(),
                vow.goals().targets(),
                Fraction.ONE,
                line.verification(),
                line.origin(),
                vow.unit().parent().map(made::get));
    }

    private static Baseline unknown() {
        return new Baseline(
                Optional.empty(), Optional.empty(), Optional.empty(), Baseline.Confidence.UNKNOWN);
    }

    /** Those of one place and year stand together: the database finds them together. */
    private PledgeId id(Vow vow) {
        var name = uuid(vow.unit(), year, vow.line().code());
        var place = vow.unit().value().substring(2);
        long together =
                Long.parseLong(place.substring(0, Math.min(2, place.length()))) << 16
                        | year.startYear();
        return new PledgeId(
                new UUID(
                        (together << 32) | (name.getMostSignificantBits() & 0xffff_ffffL),
                        name.getLeastSignificantBits()));
    }

    /** Everybody who pledged has a contract, but for Kigali's districts: theirs is the City's. */
    List<Contract> contracts(Collection<Pledge> pledges, LocalDate today) {
        var units = new TreeSet<UnitCode>();
        pledges.forEach(pledge -> units.add(pledge.unit()));
        return units.stream()
                .filter(unit -> !isDistrict(unit) || !Country.CITY.contains(unit))
                .map(unit -> contract(unit, today))
                .toList();
    }

    private static boolean isDistrict(UnitCode unit) {
        return unit.value().length() == Country.IN_DEPTH.value().length();
    }

    private Contract contract(UnitCode unit, LocalDate today) {
        boolean withNation = isDistrict(unit) || unit.equals(Country.CITY);
        var with = withNation ? Country.NATION : unit.parent().orElseThrow();
        var signed = year.firstDay().plusDays(Chance.of(unit, year, "signed").between(3, 40));
        return new Contract(
                new ContractId(uuid(unit, year, "contract")),
                unit,
                year,
                Contract.State.IN_FORCE,
                with,
                signed.isBefore(today) ? signed : today,
                NOTE);
    }

    static UUID uuid(Object... names) {
        var name = new StringBuilder("demonstration");
        for (var part : names) {
            name.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
