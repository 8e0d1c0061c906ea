package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.PostId;
import org.junit.jupiter.api.Test;

/** A citizen's proposal goes from the cell to the district, and everybody stays in their place. */
class JourneyTest {
    private static final Actor VILLAGE = actor(Cast.VILLAGE_LEADER);
    private static final Actor CELL = actor(Cast.CELL_SECRETARY);
    private static final Actor SECTOR = actor(Cast.SECTOR_SECRETARY);
    private static final Actor MAYOR = actor(Cast.MAYOR);
    private static final List<Actor> EVERYBODY =
            Arrays.stream(Cast.values()).map(JourneyTest::actor).toList();
    private static final List<UnitCode> LEVELS = List.of(CELL.unit(), SECTOR.unit(), MAYOR.unit());

    private final List<Step> steps = new ArrayList<>();

    private static Actor actor(Cast player) {
        var id = UUID.nameUUIDFromBytes(player.name().getBytes(StandardCharsets.UTF_8));
        return new Actor(id, new PostId(id), player.office(), player.unit());
    }

    private Journey journey() {
        return journey(Proposer.CITIZEN, VILLAGE.unit(), VILLAGE, LEVELS);
    }

    private Journey journey(
            Proposer proposer, UnitCode place, Actor writer, List<UnitCode> levels) {
        return new Journey(
                new Proposal(
                        new ProposalId(new UUID(1, 2)),
                        new Code("P-7K3QF"),
                        place,
                        proposer,
                        Optional.empty(),
                        "A tap",
                        "The well is far.",
                        Category.WATER,
                        new FiscalYear(2027),
                        Optional.empty(),
                        Optional.empty(),
                        levels.getFirst(),
                        true,
                        writer.post(),
                        Optional.of(writer.person()),
                        Instant.EPOCH),
                levels,
                List.copyOf(steps));
    }

    private void decides(Actor actor, Fate fate, String reason) {
        steps.add(
                journey()
                        .decided(
                                UUID.randomUUID(),
                                fate,
                                reason,
                                steps.size(),
                                actor,
                                Instant.EPOCH));
    }

    private void undoes(Actor actor) {
        steps.add(journey().undone(UUID.randomUUID(), steps.size(), actor, Instant.EPOCH));
    }

    private List<Actor> whoMayDecide() {
        return EVERYBODY.stream().filter(journey()::isDecidedBy).toList();
    }

    private static void refused(Refusal.Reason reason, String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.reason()).isEqualTo(reason);
                        });
    }

    @Test
    void eachLevelDecidesInItsTurnAndNobodyElse() {
        assertThat(whoMayDecide()).containsExactly(CELL);
        decides(CELL, new Fate.PassedUp(), "");
        assertThat(whoMayDecide()).containsExactly(SECTOR);
        decides(SECTOR, new Fate.PassedUp(), "");
        assertThat(whoMayDecide()).containsExactly(actor(Cast.PLANNER), MAYOR);
        decides(MAYOR, new Fate.Promised(new FiscalYear(2027)), "");
        assertThat(whoMayDecide()).isEmpty();
        assertThat(journey().waitsAt()).isEmpty();
    }

    @Test
    void theHighestLevelHasNobodyToPassItOnTo() {
        decides(CELL, new Fate.PassedUp(), "");
        decides(SECTOR, new Fate.PassedUp(), "");

        refused(
                Refusal.Reason.INVALID,
                "proposals.fate.highest",
                () -> decides(MAYOR, new Fate.PassedUp(), ""));
    }

    @Test
    void whoeverRefusesSaysWhy() {
        refused(
                Refusal.Reason.INVALID,
                "proposals.fate.reason",
                () -> decides(CELL, new Fate.Refused(), "  "));
    }

    @Test
    void aVillageDoesNotDecideAboutItsOwnProposalNorASectorBeforeTheCell() {
        refused(
                Refusal.Reason.NOT_YOURS,
                "proposals.fate.not-yours",
                () -> decides(VILLAGE, new Fate.PassedUp(), ""));
        refused(
                Refusal.Reason.NOT_YOURS,
                "proposals.fate.not-yours",
                () -> decides(SECTOR, new Fate.PassedUp(), ""));
    }

    @Test
    void whoeverPassedItOnDoesNotDecideAgainFromAHigherPost() {
        decides(CELL, new Fate.PassedUp(), "");
        var promoted = new Actor(CELL.person(), SECTOR.post(), SECTOR.office(), SECTOR.unit());

        refused(
                Refusal.Reason.NOT_YOURS,
                "proposals.fate.own",
                () -> decides(promoted, new Fate.PassedUp(), ""));
    }

    @Test
    void aDistrictDecidesAboutThePartnersProposalForTheWholeOfItButNotWhoeverTypedIt() {
        var planner = actor(Cast.PLANNER);
        var proposal = journey(Proposer.PARTNER, MAYOR.unit(), planner, List.of(MAYOR.unit()));

        assertThat(proposal.isDecidedBy(MAYOR)).isTrue();
        assertThat(proposal.isDecidedBy(planner)).isFalse();
    }

    @Test
    void aDecisionIsTakenBackUntilTheNextLevelHasActed() {
        decides(CELL, new Fate.PassedUp(), "");
        assertThat(journey().isUndoneBy(CELL)).isTrue();
        assertThat(journey().isUndoneBy(SECTOR)).isFalse();
        undoes(CELL);
        assertThat(journey().waitsAt()).contains(CELL.unit());
        assertThat(journey().isShown()).isFalse();

        decides(CELL, new Fate.PassedUp(), "");
        decides(SECTOR, new Fate.Refused(), "No spring nearby.");
        assertThat(journey().isUndoneBy(CELL)).isFalse();
        refused(Refusal.Reason.NOT_YOURS, "proposals.undo.not-yours", () -> undoes(CELL));
        undoes(SECTOR);
        assertThat(journey().waitsAt()).contains(SECTOR.unit());
        assertThat(steps).hasSize(5);
    }

    @Test
    void twoWhoDecideAtOnceAreToldOfEachOther() {
        decides(CELL, new Fate.PassedUp(), "");

        refused(
                Refusal.Reason.CONFLICT,
                "proposals.fate.meanwhile",
                () ->
                        journey()
                                .decided(
                                        UUID.randomUUID(),
                                        new Fate.Refused(),
                                        "Too late",
                                        0,
                                        CELL,
                                        Instant.EPOCH));
    }

    @Test
    void aCitizensWordsAreShownOnceTheyWerePassedOn() {
        assertThat(journey().isShown()).isFalse();
        decides(CELL, new Fate.Refused(), "It names a neighbour.");
        assertThat(journey().isShown()).isFalse();
        undoes(CELL);
        decides(CELL, new Fate.PassedUp(), "");
        decides(SECTOR, new Fate.Refused(), "No spring nearby.");
        assertThat(journey().isShown()).isTrue();
        assertThat(journey(Proposer.ASSEMBLY, VILLAGE.unit(), VILLAGE, LEVELS).isShown()).isTrue();
    }

    @Test
    void anAssemblyKeepsOrDropsWhatNoLevelHasDecided() {
        var assembly = new AssemblyId(new UUID(3, 4));
        steps.add(
                journey()
                        .treated(
                                UUID.randomUUID(),
                                new Fate.Kept(assembly),
                                "",
                                VILLAGE,
                                Instant.EPOCH));
        assertThat(whoMayDecide()).containsExactly(CELL);
        assertThat(journey().isShown()).isTrue();
        assertThat(journey().isUndoneBy(VILLAGE)).isTrue();

        decides(CELL, new Fate.PassedUp(), "");
        assertThat(journey().isUndoneBy(VILLAGE)).isFalse();
        refused(
                Refusal.Reason.CONFLICT,
                "proposals.assembly.treated",
                () ->
                        journey()
                                .treated(
                                        UUID.randomUUID(),
                                        new Fate.Dropped(assembly),
                                        "no",
                                        VILLAGE,
                                        Instant.EPOCH));
    }
}
