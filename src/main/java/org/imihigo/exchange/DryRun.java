package org.imihigo.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Judged;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.Sheet;

/**
 * What a file would become, and what is to be asked before.
 *
 * @param at which of the sheets was read
 * @param remembered whether the unit said of such columns before what they hold
 * @param judged every row below the header; none where the columns do not suffice
 */
record DryRun(List<Sheet> sheets, int at, Layout layout, boolean remembered, List<Judged> judged) {
    Sheet sheet() {
        return sheets.get(at);
    }

    /** The rows of the file by their numbers, as they look. */
    Map<Integer, Row> rows() {
        return layout.body(sheet()).stream().collect(toMap(Row::number, Function.identity()));
    }

    long count(Severity severity) {
        return judged.stream()
                .flatMap(one -> one.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    long promises() {
        return judged.stream().filter(one -> one.role().promises()).count();
    }

    static boolean asks(Judged row) {
        return row.has(Severity.BLOCKS) || row.has(Severity.ASKS);
    }
}
