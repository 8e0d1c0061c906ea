package org.imihigo.households.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Where a notebook begins: by its family, or by the village leader with its consent. */
public record BeginPage(
        List<Step> path,
        String village,
        String unit,
        String action,
        String id,
        Field label,
        Optional<Asking> asking)
        implements Reply.Page {
    /** What the leader reads out, and who agrees. */
    public record Asking(String words, Field givenBy, Field agreed) {}

    public List<Field> wrong() {
        return Stream.concat(
                        Stream.of(label),
                        asking.stream().flatMap(one -> Stream.of(one.givenBy(), one.agreed())))
                .filter(Field::isWrong)
                .toList();
    }
}
