package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ContractsTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static final UnitCode NGOMA = new UnitCode("RW56");

    @Autowired private Contracts contracts;
    @Autowired private Node node;

    @Test
    void aContractIsInForceForItsYearAlone() {
        var year = new FiscalYear(2026);
        var contract = contract(BUGESERA, year);

        contracts.bring(List.of(contract));
        node.catchUp();

        assertThat(contracts.inForce(BUGESERA, year)).contains(contract);
        assertThat(contracts.inForce(BUGESERA, year.next())).isEmpty();
        assertThat(contracts.inForce(NGOMA, year)).isEmpty();
        assertThat(contracts.withContract(year)).containsExactly(BUGESERA);
    }

    @Test
    void aUnitHasOneContractAYearAndNothingIsHalfKept() {
        var year = new FiscalYear(2020);
        contracts.bring(List.of(contract(BUGESERA, year)));

        assertThatThrownBy(
                        () ->
                                contracts.bring(
                                        List.of(contract(NGOMA, year), contract(BUGESERA, year))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("contracts.contract.twice");
        node.catchUp();

        assertThat(contracts.withContract(year)).containsExactly(BUGESERA);
    }

    @Test
    void nobodySignsWithOneself() {
        assertThatThrownBy(
                        () ->
                                new Contract(
                                        new ContractId(UUID.randomUUID()),
                                        NGOMA,
                                        new FiscalYear(2020),
                                        Contract.State.IN_FORCE,
                                        NGOMA,
                                        LocalDate.of(2020, 9, 1),
                                        ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Contract contract(UnitCode unit, FiscalYear year) {
        return new Contract(
                new ContractId(UUID.randomUUID()),
                unit,
                year,
                Contract.State.IN_FORCE,
                new UnitCode("RW"),
                year.firstDay().plusMonths(1),
                "An example");
    }
}
