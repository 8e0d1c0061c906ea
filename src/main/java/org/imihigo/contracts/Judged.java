package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Spelling;
import org.imihigo.web.Words;

/**
 * A line, and what the house makes of it. Every row of a file comes back so, in its order.
 *
 * @param proposal what it would promise; of pledges and parts alone
 * @param reason why it has its role, as a message key writes it
 * @param arguments of the reason's sentence
 */
public record Judged(
        Line line,
        Role role,
        Optional<Proposal> proposal,
        List<Finding> findings,
        String reason,
        List<Object> arguments) {
    public Judged {
        findings = List.copyOf(findings);
        arguments = List.copyOf(arguments);
    }

    public boolean has(Finding.Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    /** The questions that can be answered with yes: as proposed. */
    public Set<String> questions() {
        return findings.stream()
                .filter(Finding::canBeAccepted)
                .map(Finding::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the row is taken as it is, in a sentence. */
    public String says(Words words) {
        var places = new ArrayList<>(arguments);
        proposal.map(one -> one.measurement().time())
                .map(time -> words.text("contracts.time." + word(time)))
                .ifPresent(places::add);
        return words.text("contracts.row." + reason, places.toArray());
    }

    private static String word(OverTime time) {
        return Spelling.key(time);
    }
}
