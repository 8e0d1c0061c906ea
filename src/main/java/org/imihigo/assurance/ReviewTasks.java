package org.imihigo.assurance;

import java.util.List;
import org.imihigo.assurance.AllReviews.Brief;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a reviewer's desk: versions that nobody has accepted or returned yet. */
@Component
class ReviewTasks implements Waiting {
    private final AllReviews reviews;
    private final Reviewing reviewing;
    private final Bodies bodies;
    private final Territory territory;

    ReviewTasks(AllReviews reviews, Reviewing reviewing, Bodies bodies, Territory territory) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.bodies = bodies;
        this.territory = territory;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return reviews.unjudged().stream()
                .filter(one -> bodies.of(one.unit()).filter(Body::review).isPresent())
                .filter(one -> reviewing.reviews(actor, one.unit(), one.year()))
                .map(one -> task(one, words))
                .toList();
    }

    private Task task(Brief one, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text(
                        "assurance.desk.review", territory.fullName(one.unit(), words), one.year()),
                words.text("assurance.desk.version", one.version()),
                Submission.path(one.unit(), one.year()) + "/" + one.version(),
                one.sent().at());
    }
}
