package org.imihigo.households.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** A person's own book. */
public record OwnBookPage(List<Note> notes, String id, Field text) implements Reply.Page {
    /** One note. */
    public record Note(String id, String text) {}

    public List<Field> wrong() {
        return text.isWrong() ? List.of(text) : List.of();
    }
}
