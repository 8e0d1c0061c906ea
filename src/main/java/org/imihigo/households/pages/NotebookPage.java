package org.imihigo.households.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A family's notebook of one year. */
public record NotebookPage(
        List<Step> path,
        String title,
        String village,
        String base,
        boolean family,
        String year,
        List<Year> years,
        String together,
        List<Line> promises,
        Writing writing,
        Telling telling,
        Lending lending,
        List<String> looks)
        implements Reply.Page {
    /** A year to turn to. */
    public record Year(String name, String address, boolean here) {}

    /** One promise. */
    public record Line(
            String id,
            String category,
            String whose,
            String body,
            String target,
            String outcome,
            String sign,
            String why,
            Field answer,
            Field because) {}

    /** The form for one more promise. */
    public record Writing(String id, List<Field> fields) {
        public Field field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The account at Umuganura. */
    public record Telling(Optional<String> said, Field next) {}

    /**
     * Whether the village leader may keep it.
     *
     * @param state who agreed, and when; or that nobody did
     */
    public record Lending(boolean lent, String state, String words, Field givenBy, Field agreed) {}

    public List<Field> wrong() {
        return Stream.concat(
                        writing.fields().stream(),
                        Stream.of(telling.next(), lending.givenBy(), lending.agreed()))
                .filter(Field::isWrong)
                .toList();
    }
}
