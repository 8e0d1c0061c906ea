package org.imihigo.assurance;

import java.util.Optional;
import org.imihigo.assurance.pages.CouncilPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page, for everybody: what its council decided about the contract of the year. */
@Component
class CouncilPanel implements UnitPanel {
    private final AllSessions sessions;
    private final Bodies bodies;

    CouncilPanel(AllSessions sessions, Bodies bodies) {
        this.sessions = sessions;
        this.bodies = bodies;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return bodies.of(unit.code())
                .flatMap(
                        body ->
                                sessions.of(unit.code(), period.year()).stream()
                                        .findFirst()
                                        .map(session -> view(session, body, words)));
    }

    private static PanelView view(Session session, Body body, Words words) {
        var part =
                new CouncilPart(
                        session.approves() ? "tag confirmed" : "tag returned",
                        ReviewPages.decision(session, words),
                        ReviewPages.vote(session.vote(), words));
        return new PanelView(
                "council",
                words.text("assurance.session.title", body.name(words), session.day()),
                part);
    }
}
