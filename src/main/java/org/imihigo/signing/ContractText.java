package org.imihigo.signing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * What both parties sign, word for word: machines read its tree, and people the same tree as it is
 * printed. Figures are exact decimals, so that no reader rounds them.
 *
 * @param supersedes the hash of the text that this one replaces; empty for the first
 * @param reason why it replaces another; empty for the first
 */
record ContractText(
        String unit,
        String year,
        int version,
        String supersedes,
        String reason,
        Party promises,
        Party receives,
        Named preamble,
        List<Clause> pledges,
        List<Promise> commitments) {

    /** One who signs: a unit, by a post. */
    record Party(String unit, Named name, Named post) {}

    /**
     * A pledge with all its columns.
     *
     * @param key what the pledge is known by once the contract is in force; empty before
     * @param more the other columns that say something, by their names
     */
    record Clause(
            int number,
            String key,
            String pillar,
            String sector,
            String outcome,
            String output,
            Named indicator,
            Named measured,
            String baseline,
            List<String> quarters,
            String annual,
            String verification,
            SortedMap<String, String> more) {
        Clause {
            quarters = List.copyOf(quarters);
            more = new TreeMap<>(more);
        }

        Clause targeting(String annual, List<String> quarters) {
            return new Clause(
                    number,
                    key,
                    pillar,
                    sector,
                    outcome,
                    output,
                    indicator,
                    measured,
                    baseline,
                    quarters,
                    annual,
                    verification,
                    more);
        }
    }

    /** What the level above promises in return. */
    record Promise(String what, String due, Named owner) {}

    ContractText {
        pledges = List.copyOf(pledges);
        commitments = List.copyOf(commitments);
    }

    UnitCode code() {
        return new UnitCode(unit);
    }

    FiscalYear fiscalYear() {
        return FiscalYear.parse(year).orElseThrow();
    }

    /** As the log names it. */
    String subject() {
        return "contract %s %s v%d".formatted(unit, year, version);
    }

    /** The text that replaces this one. */
    ContractText amended(int version, String supersedes, String reason, List<Clause> pledges) {
        return new ContractText(
                unit,
                year,
                version,
                supersedes,
                reason,
                promises,
                receives,
                preamble,
                pledges,
                commitments);
    }
}
