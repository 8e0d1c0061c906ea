package org.imihigo.pledges;

import java.util.Optional;
import java.util.function.Consumer;
import org.imihigo.baselines.Need;
import org.imihigo.baselines.Needs;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Every pledge wants to know where its unit stood. */
@Component
class BaselineNeeds implements Needs {
    private final Pledges pledges;

    BaselineNeeds(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public void each(FiscalYear year, UnitCode within, Consumer<Need> consumer) {
        pledges.eachMeasured(
                year,
                within,
                measured -> consumer.accept(new Need(measured.unit(), measured.series())));
    }

    @Override
    public Optional<String> path(FiscalYear year, Need need) {
        return pledges.find(need.unit(), year, need.series())
                .map(pledge -> "/pledges/" + pledge.id());
    }
}
