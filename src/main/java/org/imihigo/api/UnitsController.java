package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that can pledge. */
@Open
@Controller
class UnitsController {
    private final Territory territory;
    private final Calendar calendar;
    private final Answers answers;
    private final UnitCode country;

    UnitsController(
            Territory territory,
            Calendar calendar,
            Answers answers,
            @Value("${imihigo.country:rw}") String country) {
        this.territory = territory;
        this.calendar = calendar;
        this.answers = answers;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    /**
     * A unit.
     *
     * @param name the proper name alone
     * @param fullName with its tier, in the language that was asked for
     */
    record Row(
            String unit,
            Tier tier,
            String name,
            String fullName,
            Optional<String> parent,
            LocalDate validFrom,
            Optional<LocalDate> validUntil) {}

    @GetMapping(
            path = "/api/v1/units",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "") String after,
            Words words,
            HttpServletRequest request) {
        var wanted = Asked.perhaps("tier", tier, Asked::tier);
        var place = Asked.perhaps("within", within, Asked::unit).orElse(country);
        var page = Page.of(limit, after);
        var from =
                page.after()
                        .map(code -> Asked.one("after", code, Asked::unit))
                        .orElse(new UnitCode("AA"));
        var following =
                all(wanted, place).stream()
                        .filter(unit -> unit.code().compareTo(from) > 0)
                        .toList();
        var slice = Slice.of(following, limit, unit -> unit.code().value());
        return answers.rows(Row.class, slice.map(unit -> row(unit, words)), page, request);
    }

    private List<Unit> all(Optional<Tier> tier, UnitCode within) {
        var today = calendar.today();
        territory.unit(within);
        return tier.map(one -> territory.units(one, within, today))
                .orElseGet(
                        () ->
                                territory.all().stream()
                                        .filter(unit -> within.contains(unit.code()))
                                        .filter(unit -> unit.existsOn(today))
                                        .toList());
    }

    @GetMapping(path = "/api/v1/units/{code}", produces = "application/json")
    ResponseEntity<byte[]> show(
            @PathVariable String code, Words words, HttpServletRequest request) {
        return answers.one(row(territory.unit(named(code)), words), request);
    }

    private static UnitCode named(String code) {
        return Asked.unit(code).orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
    }

    private Row row(Unit unit, Words words) {
        return new Row(
                unit.code().value(),
                unit.tier(),
                unit.name(),
                territory.fullName(unit.code(), words),
                unit.code().parent().map(UnitCode::value),
                unit.from(),
                unit.until());
    }
}
