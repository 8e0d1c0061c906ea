package org.imihigo.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What a unit wants to reach in five or six years, such as a district development strategy.
 *
 * @param extract whether only some lines of a longer document were typed
 */
public record Plan(
        UnitCode unit,
        FiscalYear first,
        FiscalYear last,
        String title,
        String source,
        boolean extract,
        PostId by,
        Optional<UUID> person,
        Instant at) {
    private static final int LEAST = 5;
    private static final int MOST = 6;

    public Plan {
        int years = last.startYear() - first.startYear() + 1;
        if (years < LEAST || years > MOST) {
            throw Refusal.invalid("plans.plan.years", LEAST, MOST);
        }
        if (title.isBlank()) {
            throw Refusal.invalid("plans.plan.untitled");
        }
    }

    /** Unique: a unit begins one plan in a year. */
    public String code() {
        return unit + "-" + first.startYear();
    }

    String path() {
        return "/plans/" + code();
    }

    String path(FiscalYear year) {
        return path() + "/years/" + year;
    }

    /** {@code 2024-25}, {@code 2025-26} … */
    public List<FiscalYear> years() {
        return Stream.iterate(first, year -> year.compareTo(last) <= 0, FiscalYear::next).toList();
    }

    public boolean covers(FiscalYear year) {
        return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
    }
}
