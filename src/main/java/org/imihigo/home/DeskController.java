package org.imihigo.home;

import java.util.Comparator;
import java.util.List;
import org.imihigo.home.Task.Kind;
import org.imihigo.home.pages.DeskPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for whoever is signed in. */
@Controller
class DeskController {
    private final Territory territory;
    private final People people;
    private final List<Waiting> rooms;
    private final List<Places> places;

    DeskController(Territory territory, People people, List<Waiting> rooms, List<Places> places) {
        this.territory = territory;
        this.people = people;
        this.rooms = rooms;
        this.places = places;
    }

    @GetMapping("/desk")
    Reply show(Actor actor, Words words) {
        var tasks = rooms.stream().flatMap(room -> room.of(actor, words).stream()).toList();
        return new DeskPage(
                people.officeName(actor.office(), territory.unit(actor.unit()).tier(), words),
                territory.fullName(actor.unit(), words),
                "/units/" + actor.unit(),
                lines(Kind.WAITS, Comparator.comparing(Task::when), tasks, words),
                lines(Kind.LATE, Comparator.comparing(Task::when), tasks, words),
                lines(Kind.COMES, Comparator.comparing(Task::when), tasks, words),
                lines(Kind.CHANGED, Comparator.comparing(Task::when).reversed(), tasks, words),
                places.stream()
                        .flatMap(room -> room.of(actor, words).stream())
                        .map(place -> new DeskPage.Place(place.text(), place.path()))
                        .toList());
    }

    private static List<DeskPage.Line> lines(
            Kind kind, Comparator<Task> order, List<Task> tasks, Words words) {
        return tasks.stream()
                .filter(task -> task.kind() == kind)
                .sorted(order)
                .map(
                        task ->
                                new DeskPage.Line(
                                        task.text(), task.detail(), task.path(), when(task, words)))
                .toList();
    }

    /** A deadline is a day; what happened has its minute. */
    private static String when(Task task, Words words) {
        return switch (task.kind()) {
            case LATE, COMES -> words.day(task.when());
            case WAITS, CHANGED -> words.moment(task.when());
        };
    }
}
