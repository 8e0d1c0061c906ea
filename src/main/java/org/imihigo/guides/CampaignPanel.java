package org.imihigo.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.guides.pages.CampaignPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: how its priorities are made known. */
@Component
class CampaignPanel implements UnitPanel {
    private static final int NEAR_THE_END = 90;

    private final Pledges pledges;

    CampaignPanel(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public int order() {
        return NEAR_THE_END;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (pledges.of(unit.code(), period.year()).isEmpty()) {
            return Optional.empty();
        }
        var links = new ArrayList<CampaignPart.Link>();
        links.add(
                new CampaignPart.Link(
                        words.text("guides.campaign.short"),
                        CampaignPages.path(unit.code(), period.year())));
        links.add(
                new CampaignPart.Link(
                        words.text("guides.session.short"), "/sensitisation?unit=" + unit.code()));
        links.add(
                new CampaignPart.Link(
                        words.text("guides.list.short", period.year()),
                        "/guides/" + period.year()));
        return Optional.of(
                new PanelView(
                        "campaign",
                        words.text("guides.panel.title"),
                        new CampaignPart(words.text("guides.panel.intro"), List.copyOf(links))));
    }
}
