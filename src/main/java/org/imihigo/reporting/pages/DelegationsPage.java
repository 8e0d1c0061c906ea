package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Who reports while an officer is away.
 *
 * @param fields the form, for officers who report
 * @param given what others have given to this visitor
 */
public record DelegationsPage(
        List<Step> path,
        List<Field> wrong,
        Optional<Fields> fields,
        List<Row> rows,
        List<Given> given)
        implements Reply.Page {
    /** To whom, from when to when, and why. */
    public record Fields(Field to, Field first, Field last, Field reason) {}

    /** One delegation, and where it is ended. */
    public record Row(String text, String reason, ReportPage.Mark mark, Optional<String> end) {}

    /** A unit for which this visitor reports, and its open reports. */
    public record Given(String text, List<Link> reports) {}

    /** A report to write. */
    public record Link(String name, String path) {}
}
