package org.imihigo.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks every rule about every line, and about the whole. Nothing is looked up: all is given. */
final class Checking {
    private final RuleBook book;

    Checking(RuleBook book) {
        this.book = book;
    }

    /** What is to be said, line by line, and at last about the whole. */
    List<Finding> findings(Promises plan, Function<Planned, Around> around, int cap) {
        var findings = new ArrayList<Finding>();
        for (var line : plan.lines()) {
            findings.addAll(ofLine(line, around.apply(line), plan, cap));
        }
        for (var rule : Rule.values()) {
            var question = new Question(book, rule, plan.year(), cap);
            rule.plan().stream()
                    .flatMap(check -> check.check(plan, question).stream())
                    .map(whole -> finding(rule, Optional.empty(), whole.arguments()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private List<Finding> ofLine(Planned line, Around around, Promises plan, int cap) {
        var findings = new ArrayList<Finding>();
        for (var rule : Rule.values()) {
            var question = new Question(book, rule, plan.year(), cap);
            rule.line()
                    .flatMap(check -> check.check(line, around, question))
                    .map(facts -> finding(rule, Optional.of(line.key()), facts))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Finding finding(Rule rule, Optional<String> key, List<Object> facts) {
        return Finding.of(rule, book.setting(rule).severity(), key, facts);
    }
}
