package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.imihigo.checks.Review;

/** Puts what the rules of planning say beside the rows that they say it of. */
record Rules(Planning planning, Review review) {
    /** What the reading of a file says as well, and less exactly. */
    private static final Set<String> SAID_BETTER =
            Set.of("baseline.side", "baseline.equal", "quarter.late");

    /** What is said of the whole stands beside the first row that promises something. */
    List<Judged> tell(List<Judged> lines) {
        var told = new ArrayList<Judged>();
        boolean first = true;
        for (var line : lines) {
            var said = new ArrayList<org.imihigo.checks.Finding>();
            if (line.proposal().isPresent() && first) {
                said.addAll(review.aboutAll());
                first = false;
            }
            planning.key(line).ifPresent(key -> said.addAll(review.about(key)));
            told.add(with(line, said));
        }
        return told;
    }

    private static Judged with(Judged line, List<org.imihigo.checks.Finding> said) {
        var findings = new ArrayList<>(line.findings());
        findings.removeIf(finding -> SAID_BETTER.contains(finding.code()));
        said.stream().map(Finding::planned).forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::column));
        return new Judged(
                line.line(),
                line.role(),
                line.proposal(),
                findings,
                line.reason(),
                line.arguments());
    }
}
