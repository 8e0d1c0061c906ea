package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import org.imihigo.HouseTest;
import org.imihigo.database.ChangeLog;
import org.imihigo.database.Node;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class TerritoryTest {
    private static final UnitCode RWANDA = new UnitCode("RW");
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private Territory territory;
    @Autowired private Units units;
    @Autowired private DSLContext db;
    @Autowired private ChangeLog changes;
    @Autowired private Node node;
    @Autowired private TransactionTemplate transaction;

    @Test
    void theCountryIsThereAfterTheFirstStart() {
        assertThat(territory.units(Tier.VILLAGE, RWANDA, TODAY)).hasSize(14837);
        assertThat(territory.units(Tier.SECTOR, BUGESERA, TODAY)).hasSize(15);
        assertThat(territory.tree().size()).isEqualTo(territory.all().size());
    }

    @Test
    void bringingItAgainChangesNothing() {
        units.bring("rw");

        assertThat(units.all()).containsExactlyElementsOf(territory.all());
    }

    @Test
    void childrenArePlacesAndInstitutionsStandApart() {
        assertThat(territory.children(RWANDA))
                .extracting(unit -> unit.code().value())
                .containsExactly("RW1", "RW2", "RW3", "RW4", "RW5");
        assertThat(territory.institutions(RWANDA))
                .extracting(Unit::name)
                .contains("MINALOC", "LODA");
    }

    @Test
    void thePathBeginsWithTheCountry() {
        assertThat(territory.path(new UnitCode("RW5701")))
                .extracting(unit -> unit.code().value())
                .containsExactly("RW", "RW5", "RW57", "RW5701");
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> territory.unit(new UnitCode("RW99")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    }

    @Test
    void aUnitThatEndsIsFoundButNoLongerListed() {
        var village = territory.units(Tier.VILLAGE, BUGESERA, TODAY).getLast();
        transaction.executeWithoutResult(
                _ -> {
                    db.execute(
                            "update territory.unit set valid_until = '2031-07-01' where code = {0}",
                            val(village.code().value()));
                    changes.append(Units.CHANGED, village.code().value());
                });
        node.catchUp();

        var last = LocalDate.of(2031, 6, 30);
        assertThat(territory.find(village.code())).isPresent();
        assertThat(territory.units(Tier.VILLAGE, BUGESERA, last))
                .extracting(Unit::code)
                .contains(village.code());
        assertThat(territory.units(Tier.VILLAGE, BUGESERA, last.plusDays(1)))
                .extracting(Unit::code)
                .doesNotContain(village.code());
    }
}
