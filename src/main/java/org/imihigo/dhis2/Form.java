package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;

/**
 * A data set: what is filled in together.
 *
 * @param elements the ids of its data elements, in their order
 * @param sections its parts, in their order; none where it has a form of its own
 * @param html the form that somebody drew by hand
 * @param places the ids of the organisation units that fill it in
 */
record Form(
        String id,
        String name,
        String periods,
        List<String> elements,
        List<Section> sections,
        Optional<String> html,
        List<String> places) {
    /** A part of a data set under a heading. */
    record Section(String name, int order, List<String> elements) {}
}
