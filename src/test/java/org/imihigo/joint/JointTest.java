package org.imihigo.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.indicators.SeriesId;
import org.imihigo.joint.Joint.Owner;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.junit.jupiter.api.Test;

/** Shares that make the whole, one lead, and whose work is late. */
class JointTest {
    private static final UnitCode MINISTRY = new UnitCode("RWM002");
    private static final UnitCode DISTRICT = new UnitCode("RW57");
    private static final UnitCode AGENCY = new UnitCode("RWA001");

    private static Joint joint(UnitCode lead, List<Joint.Activity> activities, Owner... owners) {
        return new Joint(
                UUID.randomUUID(),
                new FiscalYear(2026),
                new SeriesId(1),
                lead,
                "",
                List.of(owners),
                List.of(),
                activities,
                Optional.empty(),
                new PostId(UUID.randomUUID()),
                Instant.EPOCH);
    }

    private static Owner owner(UnitCode unit, int share) {
        return new Owner(unit, share);
    }

    private static void refused(String key, Joint joint) {
        assertThatThrownBy(joint::mustBeWhole)
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }

    @Test
    void sharesMakeAHundredExactly() {
        assertThatCode(
                        joint(
                                        DISTRICT,
                                        List.of(),
                                        owner(DISTRICT, 3_334),
                                        owner(MINISTRY, 3_333),
                                        owner(AGENCY, 3_333))
                                ::mustBeWhole)
                .doesNotThrowAnyException();
        refused(
                "joint.owners.sum",
                joint(DISTRICT, List.of(), owner(DISTRICT, 6_000), owner(MINISTRY, 5_000)));
        refused(
                "joint.owners.sum",
                joint(
                        DISTRICT,
                        List.of(),
                        owner(DISTRICT, 3_333),
                        owner(MINISTRY, 3_333),
                        owner(AGENCY, 3_333)));
        refused(
                "joint.owners.sum",
                joint(
                        DISTRICT,
                        List.of(),
                        owner(DISTRICT, Integer.MAX_VALUE),
                        owner(MINISTRY, Integer.MAX_VALUE)));
    }

    @Test
    void nobodyHasNothingOrStandsThereTwiceAndTheLeadIsAnOwner() {
        refused(
                "joint.owners.nothing",
                joint(DISTRICT, List.of(), owner(DISTRICT, 10_000), owner(MINISTRY, 0)));
        refused(
                "joint.owners.twice",
                joint(DISTRICT, List.of(), owner(DISTRICT, 5_000), owner(DISTRICT, 5_000)));
        refused("joint.owners.few", joint(DISTRICT, List.of(), owner(DISTRICT, 10_000)));
        refused(
                "joint.owners.lead",
                joint(AGENCY, List.of(), owner(DISTRICT, 5_000), owner(MINISTRY, 5_000)));
    }

    @Test
    void aDelayIsDueToTheOwnerWhoseWorkIsLate() {
        var due = LocalDate.of(2026, 10, 15);
        var late = new Joint.Activity(UUID.randomUUID(), MINISTRY, "Money", due, Optional.empty());
        var done = new Joint.Activity(UUID.randomUUID(), DISTRICT, "List", due, Optional.of(due));
        var joint =
                joint(
                        DISTRICT,
                        List.of(late, done),
                        owner(DISTRICT, 5_000),
                        owner(MINISTRY, 5_000));

        assertThat(joint.late(due)).isEmpty();
        assertThat(joint.late(due.plusDays(1))).containsExactly(MINISTRY);
    }

    @Test
    void anAssignmentSaysWhoDoesWhatAndEndsAfterItBegins() {
        var day = LocalDate.of(2026, 7, 1);
        for (var wrong :
                List.of(
                        work("", "Plans", day, day),
                        work("Engineer", " ", day, day),
                        work("Engineer", "Plans", day, day.minusDays(1)))) {
            assertThatThrownBy(wrong::mustBeWork).isInstanceOf(Refusal.class);
        }
        assertThatCode(work("Engineer", "Plans", day, day)::mustBeWork).doesNotThrowAnyException();
        assertThat(IntStream.of(0, 1).mapToObj(day::plusDays).map(work("E", "P", day, day)::isLate))
                .containsExactly(false, true);
    }

    private static Assignment work(String role, String what, LocalDate begins, LocalDate due) {
        return new Assignment(
                UUID.randomUUID(),
                new PledgeId(UUID.randomUUID()),
                role,
                what,
                begins,
                due,
                Optional.empty());
    }
}
