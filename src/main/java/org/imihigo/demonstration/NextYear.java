package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A contract that is not signed yet: one district's draft of the next year, with all that is still
 * wrong in it.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class NextYear {
    static final UnitCode NGOMA = new UnitCode("RW56");
    private static final String ORIGIN = "demonstration-next-year.tsv";

    private final Drafts drafts;
    private final People people;
    private final Calendar calendar;

    NextYear(Drafts drafts, People people, Calendar calendar) {
        this.drafts = drafts;
        this.people = people;
        this.calendar = calendar;
    }

    void draft() {
        var planner = planner(people, NGOMA);
        drafts.bring(
                NGOMA,
                calendar.year().next(),
                lines("next-year.tsv"),
                Map.of(),
                ORIGIN,
                0,
                planner);
    }

    static Actor planner(People people, UnitCode district) {
        var posts = people.establish(Office.DISTRICT_PLANNER, List.of(district));
        return new Actor(
                Year.uuid(district, Office.DISTRICT_PLANNER, "holder"),
                requireNonNull(posts.get(district)),
                Office.DISTRICT_PLANNER,
                district);
    }

    /** The rows of a table as a planner would have brought them. */
    static List<Line> lines(String file) {
        try {
            var rows =
                    new ClassPathResource("demonstration/" + file)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(row -> !row.startsWith("#"))
                            .toList();
            var columns = Arrays.stream(rows.getFirst().split("\t")).map(Column::valueOf).toList();
            return IntStream.range(1, rows.size())
                    .mapToObj(row -> line(row + 1, columns, rows.get(row).split("\t", -1)))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Line line(int row, List<Column> columns, String[] texts) {
        var cells = new EnumMap<Column, Written>(Column.class);
        for (int at = 0; at < texts.length; at++) {
            if (!texts[at].isEmpty()) {
                var place = (char) ('A' + at) + Integer.toString(row);
                cells.put(columns.get(at), new Written(place, texts[at], Written.Form.TEXT));
            }
        }
        return new Line(row, cells);
    }
}
