package org.imihigo.joint;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.joint.pages.TeamPage;
import org.imihigo.joint.pages.TeamPart;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The task group of a pledge. */
@Component("jointTeamPages")
class TeamPages {
    private final Teams teams;
    private final People people;
    private final Calendar calendar;
    private final JointWords telling;

    TeamPages(Teams teams, People people, Calendar calendar, JointWords telling) {
        this.teams = teams;
        this.people = people;
        this.calendar = calendar;
        this.telling = telling;
    }

    static String path(Pledge pledge) {
        return "/teams/" + pledge.id();
    }

    TeamPage page(Pledge pledge, Optional<Actor> actor, Map<String, String> typed, Words words) {
        return new TeamPage(
                words.text("joint.team.title", telling.name(pledge.series(), words)),
                telling.steps(pledge.unit(), words.text("joint.team.step"), words),
                "/pledges/" + pledge.id(),
                part(pledge, actor, "", words),
                actor.filter(one -> one.reportsFor(pledge.unit()))
                        .map(_ -> form(pledge, typed, words)));
    }

    private TeamPage.Form form(Pledge pledge, Map<String, String> typed, Words words) {
        return new TeamPage.Form(
                path(pledge),
                typed.getOrDefault("problem", ""),
                typed.getOrDefault("role", ""),
                people.postsOf(pledge.unit()).stream()
                        .map(post -> people.title(post, words))
                        .distinct()
                        .toList(),
                typed.getOrDefault("what", ""),
                typed.getOrDefault("begins", ""),
                typed.getOrDefault("due", ""));
    }

    TeamPart part(Pledge pledge, Optional<Actor> actor, String edit, Words words) {
        var responsible =
                people.postsOf(pledge.unit()).stream()
                        .filter(post -> post.office().reports())
                        .map(post -> people.title(post, words))
                        .distinct()
                        .collect(joining(", "));
        return new TeamPart(
                responsible,
                teams.of(pledge.id()).stream().map(one -> row(pledge, one, actor, words)).toList(),
                edit);
    }

    private TeamPart.Row row(Pledge pledge, Assignment work, Optional<Actor> actor, Words words) {
        var state =
                work.done().isPresent() ? "done" : work.isLate(calendar.today()) ? "late" : "open";
        return new TeamPart.Row(
                work.role(),
                work.what(),
                words.text("joint.team.when", work.begins(), work.due()),
                JointPages.light(state),
                work.done()
                        .map(day -> words.text("joint.work.done", day))
                        .orElseGet(() -> words.text("joint.work." + state)),
                actor.filter(one -> one.reportsFor(pledge.unit()) && work.done().isEmpty())
                        .map(_ -> path(pledge) + "/" + work.id() + "/completion")
                        .orElse(""));
    }
}
