package org.imihigo.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan, what is known around its lines, and what is to be said about it.
 *
 * @param around by the lines' keys
 */
public record Review(Promises plan, Map<String, Around> around, List<Finding> findings) {
    public Review {
        around = Map.copyOf(around);
        findings = List.copyOf(findings);
    }

    /** Those that keep it from being signed. */
    public List<Finding> open() {
        return findings.stream().filter(Finding::isOpen).toList();
    }

    /** Those about the line with this key. */
    public List<Finding> about(String key) {
        return findings.stream()
                .filter(finding -> finding.key().filter(key::equals).isPresent())
                .toList();
    }

    /** Those about the whole. */
    public List<Finding> aboutAll() {
        return findings.stream().filter(finding -> finding.key().isEmpty()).toList();
    }

    Around around(Planned line) {
        return around.getOrDefault(line.key(), Around.NOTHING);
    }

    Optional<Finding> find(Rule rule, Optional<String> key) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule && finding.key().equals(key))
                .findFirst();
    }
}
