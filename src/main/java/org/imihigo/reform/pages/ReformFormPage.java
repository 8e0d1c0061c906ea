package org.imihigo.reform.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The form of a reform; each kind asks what it needs.
 *
 * @param id of the proposal that it will be
 * @param look the name that was searched
 * @param found units of that name, with their codes
 */
public record ReformFormPage(
        String id,
        String kind,
        String units,
        String names,
        String under,
        String day,
        String ground,
        String look,
        List<Found> found,
        Optional<String> wrong)
        implements Reply.Page {
    public boolean is(String other) {
        return kind.equals(other);
    }

    public record Found(String code, String name) {}
}
