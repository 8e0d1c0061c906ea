package org.imihigo.joint;

import java.util.List;
import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.joint.pages.JointPart;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On every owner's page, and on the page of each owner's pledge: what is kept together. */
@Component("jointPanels")
class JointPanels implements UnitPanel, PledgePanel {
    private static final int AFTER_THE_PLEDGES = 35;

    private final Joints joints;
    private final JointWords telling;

    JointPanels(Joints joints, JointWords telling) {
        this.joints = joints;
        this.telling = telling;
    }

    @Override
    public int order() {
        return AFTER_THE_PLEDGES;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var rows =
                joints.ownedBy(unit.code()).stream()
                        .filter(joint -> joint.year().equals(period.year()))
                        .filter(joint -> mayRead(joint, actor))
                        .map(joint -> telling.row(joint, words))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PanelView(
                                "joint", words.text("joint.panel.unit"), new JointPart(rows)));
    }

    private static boolean mayRead(Joint joint, Optional<Actor> actor) {
        return joint.state() == Joint.State.AGREED
                || actor.filter(
                                one ->
                                        joint.owners().stream()
                                                .anyMatch(owner -> one.sees(owner.unit())))
                        .isPresent();
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        List<JointPart.Row> rows =
                joints.of(pledge.year(), pledge.series()).stream()
                        .filter(joint -> joint.isOwnedBy(pledge.unit()))
                        .filter(joint -> mayRead(joint, actor))
                        .map(joint -> telling.row(joint, words))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new View("joint", words.text("joint.panel.pledge"), new JointPart(rows)));
    }
}
