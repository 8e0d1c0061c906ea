package org.imihigo.gatherings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings what was published of the retreats and dialogues of the past, with its sources. */
@Component
class PublishedHistory implements SmartInitializingSingleton {
    private static final UnitCode OFFICE = new UnitCode("RWM001");
    private static final Map<String, Said> NAMES =
            Map.of(
                    "umwiherero",
                    new Said(
                            "National Leadership Retreat (Umwiherero)",
                            "Retraite des dirigeants (Umwiherero)",
                            "Umwiherero w'abayobozi"),
                    "umushyikirano",
                    new Said(
                            "National Dialogue (Umushyikirano)",
                            "Dialogue national (Umushyikirano)",
                            "Inama y'Igihugu y'Umushyikirano"));

    private final Gatherings gatherings;
    private final AllGatherings all;
    private final Calendar calendar;

    PublishedHistory(Gatherings gatherings, AllGatherings all, Calendar calendar) {
        this.gatherings = gatherings;
        this.all = all;
        this.calendar = calendar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var lines = lines();
        var known = all.all().stream().map(Gathering::id).toList();
        of(lines, "gathering")
                .filter(line -> !known.contains(id(line)))
                .forEach(line -> bring(line, lines));
    }

    private static List<List<String>> lines() {
        try {
            return new ClassPathResource("gatherings/rw-published.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("The published gatherings cannot be read", problem);
        }
    }

    private static Stream<List<String>> of(List<List<String>> lines, String kind) {
        return lines.stream().filter(line -> line.getFirst().equals(kind));
    }

    private static GatheringId id(List<String> line) {
        return new GatheringId(line.get(1), line.get(2));
    }

    private void bring(List<String> line, List<List<String>> lines) {
        var id = id(line);
        var begins = LocalDate.parse(line.get(4));
        int adopted = Integer.parseInt(line.get(6));
        var past =
                new Gathering(
                        id,
                        id.series().equals("umwiherero") ? Kind.RETREAT : Kind.DIALOGUE,
                        Objects.requireNonNull(NAMES.get(id.series())),
                        OFFICE,
                        Fraction.of(1, 2),
                        number(line.get(3)),
                        begins,
                        begins,
                        line.get(5),
                        500,
                        Gathering.ANSWER_DAYS,
                        Optional.empty(),
                        line.get(7),
                        adopted == 0 ? OptionalInt.empty() : OptionalInt.of(adopted));
        gatherings.bring(
                past,
                of(lines, "resolution")
                        .filter(one -> id(one).equals(id))
                        .map(one -> resolution(one, past))
                        .toList(),
                of(lines, "status").filter(one -> id(one).equals(id)).map(this::status).toList());
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private Resolution resolution(List<String> line, Gathering past) {
        return new Resolution(
                past.id(),
                line.get(3),
                new Said(line.get(4), "", ""),
                Optional.empty(),
                past.source(),
                List.of(),
                calendar.now());
    }

    private AllGatherings.Published status(List<String> line) {
        return new AllGatherings.Published(
                line.get(3),
                line.get(4),
                Integer.parseInt(line.get(5)),
                Integer.parseInt(line.get(6)),
                Integer.parseInt(line.get(7)),
                line.get(8));
    }
}
