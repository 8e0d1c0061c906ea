package org.imihigo.gatherings.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** One form about one thing. */
public record AskPage(
        String title,
        String intro,
        List<Step> path,
        String action,
        String id,
        String button,
        List<Input> inputs)
        implements Reply.Page {
    /** A field with its label; its kind is that of the control. */
    public record Input(Field field, String kind, String label, String hint) {}

    public List<Field> wrong() {
        return inputs.stream().map(Input::field).filter(Field::isWrong).toList();
    }

    public boolean hasFile() {
        return inputs.stream().anyMatch(input -> input.kind().equals("file"));
    }
}
