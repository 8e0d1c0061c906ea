package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a metadata export says, as far as contracts need it; each thing by its id, in the order of
 * the file.
 *
 * @param combos the names of the category option combinations
 * @param categories the names of the category combinations
 */
record Metadata(
        Map<String, Element> elements,
        Map<String, String> combos,
        Map<String, String> categories,
        Map<String, BigDecimal> constants,
        Map<String, Formula> formulas,
        Map<String, Form> forms,
        Map<String, Place> places) {
    /** The one category of what is not split. */
    static final String UNSPLIT = "default";

    String name(Cell cell) {
        var element =
                Optional.ofNullable(elements.get(cell.element()))
                        .map(Element::name)
                        .orElse(cell.element());
        return cell.combo()
                .map(id -> combos.getOrDefault(id, id))
                .filter(kind -> !kind.equals(UNSPLIT))
                .map(kind -> element + " (" + kind + ")")
                .orElse(element);
    }

    String name(Expression part) {
        return switch (part) {
            case Expression.Figure(var cell) -> name(cell);
            case Expression.Constant(var id) ->
                    Optional.ofNullable(constants.get(id))
                            .map(BigDecimal::toPlainString)
                            .orElse("C{" + id + "}");
            case Expression.Blank _,
                    Expression.Literal _,
                    Expression.Signed _,
                    Expression.Operation _,
                    Expression.Unknown _ ->
                    "";
        };
    }

    /** The category without a name of its own is none. */
    Optional<String> category(Cell cell) {
        return cell.combo()
                .map(id -> combos.getOrDefault(id, id))
                .filter(kind -> !kind.equals(UNSPLIT));
    }

    /** The same cell, its category left out where the element is not split. */
    Cell plain(Cell cell) {
        return category(cell).isPresent() ? cell : Cell.of(cell.element());
    }
}
