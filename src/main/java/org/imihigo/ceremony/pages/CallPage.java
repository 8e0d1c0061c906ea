package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** The form that calls a ceremony. */
public record CallPage(String unit, String id, List<Field> fields) implements Reply.Page {
    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    public List<Field> wrong() {
        return fields.stream().filter(Field::isWrong).toList();
    }
}
