package org.imihigo.audit.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The trail, newest first.
 *
 * @param unit as it was typed
 * @param day as it was typed
 * @param wrong which of them could not be read
 * @param check whether the chains hold, where that was asked
 * @param older the entry before which the next page begins
 */
public record AuditPage(
        String unit,
        String day,
        Optional<Wrong> wrong,
        Optional<Check> check,
        List<Row> rows,
        Optional<Long> older)
        implements Reply.Page {
    public record Wrong(String field, String sentence) {}

    public record Check(boolean holds, String sentence) {}

    public record Row(
            String at,
            String post,
            String unit,
            String code,
            String happened,
            String subject,
            String more,
            String address,
            String seal) {}

    public boolean isWrong(String field) {
        return wrong.filter(known -> known.field().equals(field)).isPresent();
    }

    public String error(String field) {
        return wrong.filter(known -> known.field().equals(field)).map(Wrong::sentence).orElse("");
    }
}
