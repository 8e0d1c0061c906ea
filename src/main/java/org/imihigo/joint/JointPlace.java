package org.imihigo.joint;

import java.util.List;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from the desk of a ministry or district to pledges that others have made too. */
@Component("jointPlace")
class JointPlace implements Places {
    private static final Set<Tier> RANK =
            Set.of(Tier.MINISTRY, Tier.AGENCY, Tier.DISTRICT, Tier.CITY);

    private final Territory territory;
    private final Calendar calendar;

    JointPlace(Territory territory, Calendar calendar) {
        this.territory = territory;
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        boolean ranks =
                actor.reportsFor(actor.unit())
                        && RANK.contains(territory.unit(actor.unit()).tier());
        return ranks
                ? List.of(
                        new Place(
                                words.text("joint.duplicates.short"),
                                "/joint/duplicates/" + actor.unit() + "/" + calendar.year()))
                : List.of();
    }
}
