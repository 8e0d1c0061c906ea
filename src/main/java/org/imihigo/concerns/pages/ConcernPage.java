package org.imihigo.concerns.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A concern, for whoever holds its code.
 *
 * @param lost what was typed into a form that is no more, for somebody else acted meanwhile
 * @param words what it is about; empty for those with whom it does not lie
 */
public record ConcernPage(
        List<Step> path,
        String code,
        String address,
        String topic,
        String state,
        String mark,
        String words,
        List<Line> lines,
        Optional<Forms> forms,
        Optional<Field> reopen,
        List<Field> lost,
        String id)
        implements Reply.Page {
    /** What was done. */
    public record Line(String text, String note, String by) {}

    /** To answer, or to send elsewhere. */
    public record Forms(Field outcome, Field day, Field answer, Field to, Field why) {}

    public List<Field> wrong() {
        return Stream.concat(
                        forms.stream()
                                .flatMap(
                                        one ->
                                                Stream.of(
                                                        one.outcome(),
                                                        one.day(),
                                                        one.answer(),
                                                        one.to(),
                                                        one.why())),
                        Stream.concat(reopen.stream(), lost.stream()))
                .filter(Field::isWrong)
                .toList();
    }
}
