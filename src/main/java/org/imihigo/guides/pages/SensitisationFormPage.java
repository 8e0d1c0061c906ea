package org.imihigo.guides.pages;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The form in which a session is recorded: counts by age and sex. */
public record SensitisationFormPage(
        List<Step> path, String unit, String id, List<Field> fields, List<Age> ages)
        implements Reply.Page {
    /** The counts of one age. */
    public record Age(String name, Field female, Field male, Field unknown) {}

    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    public List<Field> wrong() {
        return Stream.concat(
                        fields.stream(),
                        ages.stream()
                                .flatMap(age -> Stream.of(age.female(), age.male(), age.unknown())))
                .filter(Field::isWrong)
                .toList();
    }
}
