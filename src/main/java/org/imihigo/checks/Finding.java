package org.imihigo.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.web.Words;

/**
 * What is to be said about a line, or about the whole plan.
 *
 * @param key of the line; empty of the whole
 * @param arguments what the sentence is filled with: the facts it rests on
 * @param answer the written reason, where somebody gave one for these facts
 */
public record Finding(
        Rule rule,
        Severity severity,
        Optional<String> key,
        List<Object> arguments,
        Optional<Answer> answer) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Rule rule, Severity severity, Optional<String> key, List<Object> facts) {
        return new Finding(rule, severity, key, facts, Optional.empty());
    }

    /** Whether it keeps the plan from being signed. */
    public boolean isOpen() {
        return switch (severity) {
            case BLOCK -> true;
            case JUSTIFY -> answer.isEmpty();
            case ADVISE -> false;
        };
    }

    Finding answered(Optional<Answer> given) {
        return new Finding(rule, severity, key, arguments, given);
    }

    /** An answer holds as long as these stay what they are. */
    public String facts() {
        return arguments.stream().map(Object::toString).collect(Collectors.joining(" · "));
    }

    public String says(Words words) {
        return rule.says(arguments, words);
    }

    public String remedy(Words words) {
        return rule.remedy(arguments, words);
    }
}
