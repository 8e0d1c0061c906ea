package org.imihigo.contracts;

import java.util.Map;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to contracts that are amended: new targets count, and the old ones are kept. */
@Service
@Transactional
public class Amending {
    private final Contracts contracts;
    private final Pledges pledges;
    private final ApplicationEventPublisher happenings;

    Amending(Contracts contracts, Pledges pledges, ApplicationEventPublisher happenings) {
        this.contracts = contracts;
        this.pledges = pledges;
        this.happenings = happenings;
    }

    /**
     * @param changed the next version of the targets of each pledge that changes
     * @throws Refusal where there is no contract, a pledge is not of it, or somebody else has
     *     amended it meanwhile
     */
    public void amend(UnitCode unit, FiscalYear year, Map<PledgeId, Targets> changed) {
        if (contracts.inForce(unit, year).isEmpty()) {
            throw Refusal.conflict("contracts.amendment.none");
        }
        changed.forEach(
                (id, targets) -> {
                    var pledge = pledges.get(id);
                    if (!pledge.unit().equals(unit) || !pledge.year().equals(year)) {
                        throw Refusal.notFound("contracts.amendment.other");
                    }
                    pledges.amend(id, targets);
                    happenings.publishEvent(new PledgeAmended(unit, id, targets.version()));
                });
    }
}
