package org.imihigo.indicators.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/**
 * The form of a measure that a unit makes for itself.
 *
 * @param near what says nearly the same, the country's first
 */
public record NewIndicatorPage(String unit, List<Field> fields, List<CataloguePage.Near> near)
        implements Reply.Page {
    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    public List<Field> wrong() {
        return fields.stream().filter(Field::isWrong).toList();
    }
}
