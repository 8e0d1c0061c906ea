package org.imihigo.contracts;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: whose pledges for a year are a contract. Answers from memory. */
@Service
public class Contracts {
    private final InForce inForce;
    private final AllContracts contracts;
    private final ChangeLog changes;

    Contracts(InForce inForce, AllContracts contracts, ChangeLog changes) {
        this.inForce = inForce;
        this.contracts = contracts;
        this.changes = changes;
    }

    public Optional<Contract> inForce(UnitCode unit, FiscalYear year) {
        return Optional.ofNullable(inForce.in(year).get(unit));
    }

    /** The units that have a contract in force for the year. */
    public Set<UnitCode> withContract(FiscalYear year) {
        return inForce.in(year).keySet();
    }

    /**
     * Keeps contracts that were signed elsewhere, on paper; all or none.
     *
     * @throws Refusal where a unit has one for the year already
     */
    @Transactional
    public void bring(Collection<Contract> signed) {
        try {
            contracts.insert(signed);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("contracts.contract.twice");
        }
        changes.append(
                InForce.TOPIC,
                signed.stream()
                        .map(contract -> contract.year() + " " + contract.unit())
                        .collect(joining("\n")));
    }
}
