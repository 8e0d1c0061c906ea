package org.imihigo.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * That the citizens of a unit met: inteko y'abaturage.
 *
 * @param expected how many were invited, where that is known
 * @param note what was talked about, in a few words; may be empty
 * @param correction of which record this is the correction
 */
public record Assembly(
        AssemblyId id,
        UnitCode unit,
        LocalDate day,
        Attendance attendance,
        Optional<Integer> expected,
        String note,
        Optional<DocumentId> minutes,
        PostId by,
        Optional<UUID> person,
        Instant at,
        Optional<Correction> correction) {

    /** That a record takes the place of another, and why. */
    public record Correction(AssemblyId of, String why) {}

    /** The first record of an assembly. */
    public Assembly(
            AssemblyId id,
            UnitCode unit,
            LocalDate day,
            Attendance attendance,
            Optional<Integer> expected,
            String note,
            Optional<DocumentId> minutes,
            PostId by,
            Optional<UUID> person,
            Instant at) {
        this(id, unit, day, attendance, expected, note, minutes, by, person, at, Optional.empty());
    }

    public Assembly {
        int came = attendance.total();
        expected.filter(invited -> invited < came)
                .ifPresent(
                        invited -> {
                            throw Refusal.invalid("proposals.attendance.more", came, invited);
                        });
    }

    boolean says(Assembly other) {
        return unit.equals(other.unit)
                && day.equals(other.day)
                && attendance.equals(other.attendance)
                && expected.equals(other.expected)
                && note.equals(other.note)
                && correction.equals(other.correction);
    }

    String path() {
        return "/assemblies/" + id;
    }
}
