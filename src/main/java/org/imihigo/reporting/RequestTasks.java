package org.imihigo.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.kernel.Spelling;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: what the units directly below ask for. */
@Component("reportingRequestTasks")
class RequestTasks implements Waiting {
    private final AllRequests requests;
    private final Territory territory;

    RequestTasks(AllRequests requests, Territory territory) {
        this.requests = requests;
        this.territory = territory;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var below =
                territory.children(actor.scope()).stream()
                        .map(Unit::code)
                        .filter(actor::judges)
                        .toList();
        return below.isEmpty() ? List.of() : tasks(requests.open(below).stream(), actor, words);
    }

    private List<Task> tasks(Stream<Request> open, Actor actor, Words words) {
        return open.filter(request -> !request.asked().person().equals(actor.person()))
                .map(
                        request ->
                                new Task(
                                        Task.Kind.WAITS,
                                        words.text(
                                                "reporting.request.desk."
                                                        + Spelling.key(request.kind()),
                                                territory.fullName(request.unit(), words),
                                                words.period(request.period())),
                                        request.reason(),
                                        "/reports/"
                                                + request.unit()
                                                + "/"
                                                + request.period()
                                                + "/requests",
                                        request.asked().at()))
                .toList();
    }
}
