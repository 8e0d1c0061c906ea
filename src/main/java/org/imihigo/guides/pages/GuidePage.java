package org.imihigo.guides.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** One topic of a guide with every version; for an administrator the form to write it anew. */
public record GuidePage(
        String title,
        String year,
        GuidesPage.Part part,
        List<Version> versions,
        Optional<Writing> form)
        implements Reply.Page {
    /** One version, the newest first. */
    public record Version(String number, String what, String why, String by) {}

    /** The form. */
    public record Writing(String action, int version, List<Field> fields) {
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
