package org.imihigo.concerns.pages;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The form in which a concern is written down. */
public record ConcernFormPage(
        List<Step> path, String unit, String id, Field day, Field topic, Field words)
        implements Reply.Page {
    public List<Field> wrong() {
        return Stream.of(day, topic, words).filter(Field::isWrong).toList();
    }
}
