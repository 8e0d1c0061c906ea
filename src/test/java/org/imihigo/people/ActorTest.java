package org.imihigo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final UnitCode VILLAGE = Cast.VILLAGE_LEADER.unit();
    private static final UnitCode CELL = Cast.CELL_SECRETARY.unit();
    private static final UnitCode SECTOR = Cast.SECTOR_SECRETARY.unit();
    private static final UnitCode DISTRICT = Cast.MAYOR.unit();
    private static final UnitCode PROVINCE = Cast.GOVERNOR.unit();
    private static final UnitCode COUNTRY = Cast.AUDITOR.unit();
    private static final UnitCode MINISTRY = Cast.MINISTRY.unit();
    private static final List<UnitCode> ALL =
            List.of(VILLAGE, CELL, SECTOR, DISTRICT, PROVINCE, COUNTRY, MINISTRY);

    private static Actor actor(Cast player) {
        return new Actor(
                UUID.randomUUID(), new PostId(UUID.randomUUID()), player.office(), player.unit());
    }

    private static List<Cast> whoJudges(UnitCode unit) {
        return Arrays.stream(Cast.values()).filter(player -> actor(player).judges(unit)).toList();
    }

    private static List<Cast> whoReportsFor(UnitCode unit) {
        return Arrays.stream(Cast.values())
                .filter(player -> actor(player).reportsFor(unit))
                .toList();
    }

    @Test
    void everyUnitReportsForItself() {
        assertThat(whoReportsFor(VILLAGE)).containsExactly(Cast.VILLAGE_LEADER);
        assertThat(whoReportsFor(CELL)).containsExactly(Cast.CELL_SECRETARY);
        assertThat(whoReportsFor(SECTOR)).containsExactly(Cast.SECTOR_SECRETARY);
        assertThat(whoReportsFor(DISTRICT)).containsExactly(Cast.PLANNER, Cast.MAYOR);
        assertThat(whoReportsFor(MINISTRY)).containsExactly(Cast.MINISTRY);
    }

    @Test
    void aProvinceCoordinatesAndTheCountryHasNothingToReport() {
        assertThat(whoReportsFor(PROVINCE)).isEmpty();
        assertThat(whoReportsFor(COUNTRY)).isEmpty();
    }

    @Test
    void theUnitDirectlyAboveJudges() {
        assertThat(whoJudges(VILLAGE)).containsExactly(Cast.CELL_SECRETARY);
        assertThat(whoJudges(CELL)).containsExactly(Cast.SECTOR_SECRETARY);
        assertThat(whoJudges(SECTOR)).containsExactly(Cast.PLANNER, Cast.MAYOR);
        assertThat(whoJudges(DISTRICT)).containsExactly(Cast.GOVERNOR);
        assertThat(whoJudges(PROVINCE)).containsExactly(Cast.PRIME_MINISTERS_OFFICE);
        assertThat(whoJudges(MINISTRY)).containsExactly(Cast.PRIME_MINISTERS_OFFICE);
    }

    @Test
    void nobodyJudgesTheirOwnUnit() {
        assertThat(Arrays.stream(Cast.values()))
                .noneMatch(player -> actor(player).judges(player.unit()));
    }

    @Test
    void whoeverReportsForAUnitDoesNotJudgeIt() {
        for (var unit : ALL) {
            assertThat(whoJudges(unit)).filteredOn(whoReportsFor(unit)::contains).isEmpty();
        }
    }

    @Test
    void anAuditorAndAnAdministratorChangeNoFigures() {
        for (var player : List.of(Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            assertThat(ALL)
                    .noneMatch(unit -> actor(player).judges(unit))
                    .noneMatch(unit -> actor(player).reportsFor(unit));
        }
    }

    @Test
    void anActorSeesTheirOwnSubtreeAlone() {
        var mayor = actor(Cast.MAYOR);

        assertThat(Stream.of(VILLAGE, CELL, SECTOR, DISTRICT)).allMatch(mayor::sees);
        assertThat(Stream.of(PROVINCE, COUNTRY, MINISTRY)).noneMatch(mayor::sees);
        assertThat(mayor.sees(new UnitCode("RW57P003"))).isTrue();
    }

    @Test
    void anotherDistrictSeesNothingOfThisOne() {
        for (var stranger :
                List.of(Cast.OTHER_MAYOR, Cast.OTHER_PLANNER, Cast.OTHER_VILLAGE_LEADER)) {
            assertThat(ALL).noneMatch(unit -> actor(stranger).sees(unit));
            assertThat(ALL).noneMatch(unit -> actor(stranger).judges(unit));
        }
    }

    @Test
    void countryWideOfficesSeeEveryUnitOfTheirCountryAndNoOther() {
        for (var player :
                List.of(
                        Cast.MINISTRY,
                        Cast.PRIME_MINISTERS_OFFICE,
                        Cast.AUDITOR,
                        Cast.ADMINISTRATOR)) {
            assertThat(ALL).allMatch(unit -> actor(player).sees(unit));
            assertThat(actor(player).sees(new UnitCode("BI"))).isFalse();
        }
    }

    @Test
    void whatIsNotYoursLooksAsIfItDidNotExist() {
        var stranger = actor(Cast.OTHER_VILLAGE_LEADER);

        assertThatThrownBy(() -> stranger.mustReportFor(VILLAGE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_YOURS);
                            assertThat(refusal.key()).isEqualTo("web.refused.not-found");
                        });
    }

    @Test
    void aMayorDoesNotJudgeAVillageOverTheHeadsOfCellAndSector() {
        assertThatThrownBy(() -> actor(Cast.MAYOR).mustJudge(VILLAGE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("people.duty.judge"));
    }
}
