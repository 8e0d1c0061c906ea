package org.imihigo.ranking;

import java.util.StringJoiner;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Method;

/**
 * Which table is asked for, and where it stands.
 *
 * @param usual whether the method is the one that nobody needs to name
 */
public record TableQuestion(
        Tier tier, UnitCode within, FiscalPeriod period, Method method, boolean usual) {
    boolean isNational() {
        return within.parent().isEmpty();
    }

    TableQuestion of(Tier other) {
        return new TableQuestion(other, within, period, method, usual);
    }

    TableQuestion during(FiscalPeriod other) {
        return new TableQuestion(tier, within, other, method, usual);
    }

    /** {@code /tables/sector/2026-27/q2?within=RW57}. */
    String address() {
        return path() + query("");
    }

    String sheet(int number) {
        return path() + query(number == 1 ? "" : "page=" + number);
    }

    /** The same table as open data. */
    String csv() {
        return path() + ".csv" + query("");
    }

    private String path() {
        return "/tables/" + tier.word() + "/" + period.year() + "/" + period.word();
    }

    private String query(String more) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!isNational()) {
            query.add("within=" + within);
        }
        if (!usual) {
            query.add("method=" + method.id());
        }
        if (!more.isEmpty()) {
            query.add(more);
        }
        return query.toString();
    }
}
