package org.imihigo.households.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** Where a book is opened with its code. */
public record EntryPage(Field code) implements Reply.Page {
    public List<Field> wrong() {
        return code.isWrong() ? List.of(code) : List.of();
    }
}
