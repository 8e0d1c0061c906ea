package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * The form in which something is asked for.
 *
 * @param id of the proposal to be
 * @param place the place it is for, where that is not chosen in the form
 * @param assembly the assembly that raised it
 * @param isPrivate whether a citizen or household may be chosen, who must agree
 */
public record ProposalFormPage(
        String id,
        List<Step> path,
        Optional<String> place,
        Optional<Link> assembly,
        String assemblyId,
        boolean isPrivate,
        List<Field> fields)
        implements Reply.Page {

    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    public List<Field> wrong() {
        return fields.stream().filter(Field::isWrong).toList();
    }
}
