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
        Instant at) {

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
                && note.equals(other.note);
    }

    String path() {
        return "/assemblies/" + id;
    }
}
