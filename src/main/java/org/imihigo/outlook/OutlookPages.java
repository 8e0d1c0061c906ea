package org.imihigo.outlook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.OutlookPage;
import org.imihigo.outlook.pages.OutlookPage.Group;
import org.imihigo.outlook.pages.OutlookPage.Link;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The dashboard of a unit: its lights by pillar, owner or partner, its red list, who is below. */
@Component
class OutlookPages {
    private final Progresses progresses;
    private final RedLists lists;
    private final Pledges pledges;
    private final Territory territory;
    private final Heads heads;

    OutlookPages(
            Progresses progresses,
            RedLists lists,
            Pledges pledges,
            Territory territory,
            Heads heads) {
        this.progresses = progresses;
        this.lists = lists;
        this.pledges = pledges;
        this.territory = territory;
        this.heads = heads;
    }

    /**
     * @param by how the pledges are put together
     * @param of the one group to show; empty for all
     */
    OutlookPage page(
            UnitCode unit,
            FiscalPeriod period,
            Picked by,
            Optional<String> of,
            Optional<Actor> actor,
            Words words) {
        var all = progresses.of(unit, period);
        var plans = pledges.plans(all.stream().map(one -> one.pledge().id()).toList());
        var groups = groups(all, plans, by);
        var shown = of.map(group -> groups.getOrDefault(group, List.of())).orElse(all);
        var standing = new Standing(progresses, words);
        var children = heads.below(unit, period);
        return new OutlookPage(
                heads.of(unit, period, "", words),
                of.map(group -> by.title(group, words)).orElse(""),
                standing.counts(shown),
                tabs(unit, period, by, words),
                words.text("outlook.by." + by.word()),
                groups.entrySet().stream()
                        .map(
                                group ->
                                        new Group(
                                                by.title(group.getKey(), words),
                                                path(unit, period, by, group.getKey()),
                                                words.number(group.getValue().size()),
                                                standing.counts(group.getValue())))
                        .toList(),
                lists.of(unit, period, shown, plans, actor, words),
                title(children, words),
                below(children, period, standing));
    }

    private static Map<String, List<Progress>> groups(
            List<Progress> all, Map<PledgeId, Plan> plans, Picked by) {
        var groups = new TreeMap<String, List<Progress>>(Comparator.comparing(OutlookPages::last));
        for (var one : all) {
            var plan = Optional.ofNullable(plans.get(one.pledge().id()));
            by.of(one, plan)
                    .forEach(
                            group ->
                                    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(one));
        }
        return groups;
    }

    /** Those that nobody answers for stand at the end. */
    private static String last(String group) {
        return group.isEmpty() ? "\uffff" : group;
    }

    private static List<Link> tabs(UnitCode unit, FiscalPeriod period, Picked by, Words words) {
        return List.of(Picked.values()).stream()
                .map(
                        one ->
                                new Link(
                                        words.text("outlook.by." + one.word()),
                                        Heads.path(unit, period) + "?by=" + one.word(),
                                        one == by))
                .toList();
    }

    private static String path(UnitCode unit, FiscalPeriod period, Picked by, String group) {
        return Heads.path(unit, period)
                + "?by="
                + by.word()
                + "&of="
                + UriUtils.encode(group, UTF_8);
    }

    private String title(List<Unit> children, Words words) {
        if (children.isEmpty()) {
            return "";
        }
        var names = territory.tierNames(children.getLast().tier(), words);
        return names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1);
    }

    private List<Group> below(List<Unit> children, FiscalPeriod period, Standing standing) {
        if (children.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        progresses
                .of(children.stream().map(Unit::code).toList(), period)
                .forEach(
                        (unit, own) ->
                                groups.add(
                                        new Group(
                                                territory.fullName(unit, standing.words()),
                                                Heads.path(unit, period),
                                                standing.words().number(own.size()),
                                                standing.counts(own))));
        return groups;
    }

    /** The furthest behind first; what was not reported at all before everything. */
    static final Comparator<Progress> FURTHEST =
            Comparator.comparing(one -> one.share().orElse(Fraction.ZERO));
}
