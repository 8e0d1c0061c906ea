package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.scoring.pages.PledgesPage;
import org.imihigo.scoring.pages.PledgesPage.OutputPart;
import org.imihigo.scoring.pages.PledgesPage.PillarPart;
import org.imihigo.scoring.pages.PledgesPage.Row;
import org.imihigo.scoring.pages.PledgesPage.SectorPart;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * The pledges of a unit on its page, by pillar, sector, outcome and output, each with its light.
 */
@Component
class PledgesPanel implements UnitPanel {
    private final Promises promises;
    private final PledgeRows rows;

    PledgesPanel(Promises promises, PledgeRows rows) {
        this.promises = promises;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var pledges = promises.of(unit.code(), period.year());
        if (pledges.isEmpty()) {
            return Optional.empty();
        }
        var page = new PledgesPage(pillars(rows.of(unit.code(), pledges, period, words), words));
        return Optional.of(new PanelView("pledges", words.text("scoring.pledges.title"), page));
    }

    private static List<PillarPart> pillars(Map<Pledge, Row> rows, Words words) {
        var parts = new ArrayList<PillarPart>();
        grouped(rows, pledge -> pledge.chain().pillar())
                .forEach(
                        (pillar, in) ->
                                parts.add(new PillarPart(name(pillar, words), sectors(in, words))));
        return parts;
    }

    private static String name(Pillar pillar, Words words) {
        return words.text("scoring.pillar." + pillar.name().toLowerCase(Locale.ROOT));
    }

    private static List<SectorPart> sectors(Map<Pledge, Row> rows, Words words) {
        var parts = new ArrayList<SectorPart>();
        grouped(rows, pledge -> pledge.chain().sector())
                .forEach((sector, in) -> parts.add(new SectorPart(sector, outputs(in, words))));
        return parts;
    }

    private static List<OutputPart> outputs(Map<Pledge, Row> rows, Words words) {
        var parts = new ArrayList<OutputPart>();
        grouped(rows, pledge -> output(pledge, words))
                .forEach((title, in) -> parts.add(new OutputPart(title, List.copyOf(in.values()))));
        return parts;
    }

    private static String output(Pledge pledge, Words words) {
        return words.text(
                "scoring.pledges.chain", pledge.chain().outcome(), pledge.chain().output());
    }

    /** In the order in which each group is met first. */
    private static <G> Map<G, Map<Pledge, Row>> grouped(
            Map<Pledge, Row> rows, Function<Pledge, G> by) {
        var groups = new LinkedHashMap<G, Map<Pledge, Row>>();
        rows.forEach(
                (pledge, row) ->
                        groups.computeIfAbsent(by.apply(pledge), _ -> new LinkedHashMap<>())
                                .put(pledge, row));
        return groups;
    }
}
