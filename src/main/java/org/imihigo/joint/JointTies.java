package org.imihigo.joint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.checks.Ties;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.springframework.stereotype.Component;

/** What several keep together is one promise, and no twin of itself. */
@Component
class JointTies implements Ties {
    private final AllJoints joints;

    JointTies(AllJoints joints) {
        this.joints = joints;
    }

    @Override
    public Map<UnitCode, Set<SeriesId>> tied(Collection<UnitCode> units, FiscalYear year) {
        return joints.of(year).stream()
                .filter(joint -> joint.state() == Joint.State.AGREED)
                .flatMap(
                        joint ->
                                joint.owners().stream()
                                        .map(owner -> Map.entry(owner.unit(), joint.series())))
                .filter(tie -> units.contains(tie.getKey()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    /** A joint pledge has shares of the merit, never of the figure. */
    @Override
    public Map<PledgeId, List<Amount>> agreed(Collection<PledgeId> wholes) {
        return Map.of();
    }
}
