package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class ReformsTest {
    private static final LocalDate DAY = LocalDate.of(2032, 7, 1);

    @Autowired private Territory territory;
    @Autowired private Reforms reforms;
    @Autowired private Units units;
    @Autowired private Node node;
    @Autowired private MockMvcTester browser;

    @Test
    void aCellMovesWithItsVillagesAndEachPageLeadsToTheOther() {
        var cell = new UnitCode("RW230201");
        var sector = new UnitCode("RW2303");
        var name = territory.unit(cell).name();

        var succession = reforms.enact(new Reform.Move(DAY, cell, sector));
        node.catchUp();

        var heir = succession.begin().getFirst().code();
        assertThat(heir.parent()).contains(sector);
        assertThat(territory.unit(heir).name()).isEqualTo(name);
        assertThat(territory.children(heir)).hasSameSizeAs(territory.children(cell));
        assertThat(page("/units/" + cell))
                .contains("Has this code until 30 June 2032", "/units/" + heir);
        assertThat(page("/units/" + heir))
                .contains("Has this code from 1 July 2032", "/units/" + cell);
        assertThat(page("/units/RW2302?period=2032-33-Q1")).doesNotContain("\"/units/RW230201");
        assertThat(page("/units/RW2302?period=2031-32-Q4")).contains("\"/units/RW230201");
        assertThat(page("/search?q=" + cell)).contains("until 30 June 2032");
        assertThat(territory.search(name + " nyaruguru", 10))
                .extracting(Unit::code)
                .containsSubsequence(heir, cell);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var before = units.all();

        assertThatThrownBy(
                        () ->
                                reforms.enact(
                                        new Reform.Move(
                                                DAY,
                                                new UnitCode("RW2304"),
                                                new UnitCode("RW230401"))))
                .isInstanceOf(Refusal.class);

        assertThat(units.all()).isEqualTo(before);
    }

    @Test
    void aUnitIsFoundByTheCodeThatOthersUse() {
        var district = new UnitCode("RW23");
        reforms.call(List.of(new Alias("NISR", "0203", district)));
        node.catchUp();

        assertThat(territory.search("0203", 5)).extracting(Unit::code).containsExactly(district);
        assertThat(territory.aliases(district)).extracting(Alias::scheme).contains("NISR");
        assertThat(page("/search?q=0203")).contains("NISR 0203");
        assertThatThrownBy(
                        () -> reforms.call(List.of(new Alias("NISR", "1", new UnitCode("RW99")))))
                .isInstanceOf(Refusal.class);
    }

    private String page(String path) {
        var answer = browser.get().uri(path).header("Accept-Language", "en").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
