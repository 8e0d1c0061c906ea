package org.imihigo.notices;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells posts what is due and what is late. Each stage of a deadline is one round, written in one
 * transaction with the note that it was made: a restart or a second node says nothing twice.
 */
@Component
class Reminding {
    private final List<Deadlines> rooms;
    private final AllNotices notices;
    private final People people;
    private final StepDeadlines steps;
    private final Calendar calendar;
    private final TransactionOperations transaction;

    Reminding(
            ObjectProvider<Deadlines> rooms,
            AllNotices notices,
            People people,
            StepDeadlines steps,
            Calendar calendar,
            TransactionOperations transaction) {
        this.rooms = rooms.orderedStream().toList();
        this.notices = notices;
        this.people = people;
        this.steps = steps;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Makes the rounds of today that were not made yet. */
    void remind() {
        remind(rooms, calendar.today());
    }

    void remind(List<Deadlines> owing, LocalDate today) {
        for (var room : owing) {
            var near =
                    room.between(today.minusDays(Stage.latest()), today.plusDays(Stage.earliest()));
            for (var deadline : near) {
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.holds(deadline.due(), today))
                        .filter(stage -> !notices.isDone(deadline, stage))
                        .forEach(stage -> round(room, deadline, stage));
            }
        }
    }

    private void round(Deadlines room, Deadline deadline, Stage stage) {
        transaction.executeWithoutResult(
                _ -> {
                    if (notices.begin(deadline, stage, calendar.now())) {
                        var owed = room.owed(deadline);
                        notices.insert(
                                stage.levels() == 0
                                        ? toOwners(owed, deadline, stage)
                                        : toLevelsAbove(owed, deadline, stage));
                    }
                });
    }

    private List<Notice> toOwners(List<Debt> owed, Deadline deadline, Stage stage) {
        var posts = posts(owed.stream().map(Debt::unit).collect(toSet()));
        var written = new ArrayList<Notice>();
        for (var debt : owed) {
            var responsible =
                    debt.post().isPresent()
                            ? debt.post().stream()
                            : posts.getOrDefault(debt.unit(), List.of()).stream()
                                    .filter(post -> post.office().reports())
                                    .map(Post::id);
            responsible.forEach(
                    post ->
                            written.add(
                                    notice(post, deadline, stage, debt.unit(), 0, debt.path())));
        }
        return written;
    }

    /** One notice for each unit above, however many are late below it. */
    private List<Notice> toLevelsAbove(List<Debt> owed, Deadline deadline, Stage stage) {
        Map<UnitCode, Long> late =
                owed.stream()
                        .map(Debt::unit)
                        .distinct()
                        .flatMap(unit -> above(unit, stage.levels()).stream())
                        .collect(groupingBy(unit -> unit, TreeMap::new, counting()));
        var judges = steps.judges(late.keySet());
        var written = new ArrayList<Notice>();
        late.forEach(
                (unit, count) ->
                        judges.getOrDefault(unit, List.of())
                                .forEach(
                                        post ->
                                                written.add(
                                                        notice(
                                                                post.id(),
                                                                deadline,
                                                                stage,
                                                                unit,
                                                                count.intValue(),
                                                                "/units/" + unit))));
        return written;
    }

    private static Optional<UnitCode> above(UnitCode unit, int levels) {
        var above = Optional.of(unit);
        for (int level = 0; level < levels; level++) {
            above = above.flatMap(UnitCode::parent);
        }
        return above;
    }

    private Map<UnitCode, List<Post>> posts(Set<UnitCode> units) {
        return people.postsOf(units).stream().collect(groupingBy(Post::unit));
    }

    private Notice notice(
            PostId post, Deadline deadline, Stage stage, UnitCode unit, int late, String path) {
        return new Notice(
                UUID.randomUUID(),
                post,
                deadline,
                stage,
                unit,
                late,
                path,
                calendar.now(),
                Optional.empty());
    }
}
