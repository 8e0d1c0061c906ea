package org.imihigo.contracts;

import static org.imihigo.contracts.tables.Contract.CONTRACT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.imihigo.contracts.tables.records.ContractRecord;
import org.imihigo.database.BulkInsert;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All contracts; the only class that knows the table. */
@Repository
class AllContracts {
    private final DSLContext db;

    AllContracts(DSLContext db) {
        this.db = db;
    }

    List<Contract> inForce() {
        return db.selectFrom(CONTRACT)
                .where(CONTRACT.STATE.eq(Contract.State.IN_FORCE.name()))
                .fetch(AllContracts::toContract);
    }

    void insert(Collection<Contract> contracts) {
        BulkInsert.into(
                db,
                CONTRACT,
                Arrays.asList(CONTRACT.fields()),
                contracts,
                contract -> toRecord(contract).intoArray());
    }

    private static Contract toContract(ContractRecord line) {
        return new Contract(
                new ContractId(line.getId()),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                Contract.State.valueOf(line.getState()),
                new UnitCode(line.getSignedWith()),
                line.getSignedOn(),
                line.getNote());
    }

    private static ContractRecord toRecord(Contract contract) {
        return new ContractRecord(
                contract.id().value(),
                contract.unit().value(),
                (short) contract.year().startYear(),
                contract.state().name(),
                contract.with().value(),
                contract.signedOn(),
                contract.note());
    }
}
