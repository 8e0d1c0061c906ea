package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** All plans, and the frameworks above them. */
public record PlansPage(
        List<Row> plans, List<Row> frameworks, String alignment, Optional<NewPlan> form)
        implements Reply.Page {
    /** One plan. */
    public record Row(String title, String address, String unit, String years, boolean extract) {}

    /** The form in which a unit begins a plan. */
    public record NewPlan(String unit, List<Field> fields) {
        public Field field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Field> wrong() {
            return fields.stream().filter(Field::isWrong).toList();
        }
    }
}
