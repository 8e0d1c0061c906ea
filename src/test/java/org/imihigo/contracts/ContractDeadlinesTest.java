package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Debt;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Drafting and signing are owed by those who had a contract and have none yet. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ContractDeadlinesTest {
    @Autowired private ContractDeadlines deadlines;
    @Autowired private People people;
    @Autowired private MockMvcTester web;

    @Test
    void theDraftOfNextYearIsOwedByDistrictsThatHaveNone() {
        var day = LocalDate.of(2027, 4, 30);
        var drafting = deadlines.between(day, day);

        assertThat(drafting).hasSize(1);
        assertThat(drafting.getFirst().wording()).isEqualTo("contracts.notice.drafting.");
        assertThat(deadlines.owed(drafting.getFirst()))
                .extracting(Debt::unit)
                .contains(new UnitCode("RW24"))
                .noneMatch(unit -> unit.value().length() > 6);
    }

    @Test
    void theSignatureOfThisYearIsOwedByNobodyWhoHasSigned() {
        var signing = deadlines.between(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));

        assertThat(signing).hasSize(1);
        assertThat(signing.getFirst().due()).isEqualTo("2026-08-07");
        assertThat(deadlines.owed(signing.getFirst()))
                .extracting(Debt::unit)
                .doesNotContain(new UnitCode("RW57"));
    }

    @Test
    void nextYearsSignatureIsOwedByVillagesToo() {
        var day = LocalDate.of(2027, 8, 6);
        var signing = deadlines.between(day, day).getFirst();

        assertThat(deadlines.owed(signing))
                .extracting(Debt::unit)
                .contains(new UnitCode("RW57100201"));
    }

    @Test
    void aDeskSaysThatAContractCanBeBegunWhileDraftingIsOpen() throws UnsupportedEncodingException {
        assertThat(desk(Office.SECTOR_SECRETARY, "RW2409"))
                .contains("Begin your contract for 2027-28", "/contracts/RW2409/2027-28/grid");
        assertThat(desk(Office.CELL_SECRETARY, "RW240901")).doesNotContain("Begin your contract");
    }

    private String desk(Office office, String unit) throws UnsupportedEncodingException {
        var person = people.enrol("Test", "begin." + UUID.randomUUID(), "long enough!");
        var actor = people.appoint(person, office, new UnitCode(unit));
        return web.get()
                .uri("/desk")
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(actor))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
