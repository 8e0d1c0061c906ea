package org.imihigo.proposals.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The form in which an assembly is recorded: counts by age, one row each. */
public record AssemblyFormPage(
        String id,
        String corrects,
        String place,
        List<Step> path,
        List<Age> ages,
        List<Field> fields)
        implements Reply.Page {
    /** The counts of one age. */
    public record Age(String name, Field female, Field male, Field unknown) {}

    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    public List<Field> wrong() {
        return fields.stream().filter(Field::isWrong).toList();
    }
}
