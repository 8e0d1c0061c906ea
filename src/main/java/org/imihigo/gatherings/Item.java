package org.imihigo.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;

/**
 * A point of the agenda with its time.
 *
 * @param day 1 is the first day of the gathering
 * @param lead who brings it in, by post
 * @param discussant who answers first
 * @param decision what is to be decided
 */
record Item(
        UUID id,
        int day,
        LocalTime begins,
        int minutes,
        String title,
        String lead,
        String discussant,
        String decision,
        List<Paper> papers) {

    LocalTime ends() {
        return begins.plusMinutes(minutes);
    }

    /** Whether both would take the room at once. */
    boolean overlaps(Item other) {
        return day == other.day && begins.isBefore(other.ends()) && other.begins.isBefore(ends());
    }

    /** What is read before. */
    record Paper(UUID id, String title, LocalDate due, List<Version> versions) {
        Optional<Version> latest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        }

        /** Not there on the day by which it was due, or not there yet after it. */
        boolean isLate(LocalDate today) {
            return versions.isEmpty() ? today.isAfter(due) : versions.getFirst().on().isAfter(due);
        }
    }

    /** What was sent. */
    record Version(int number, DocumentId document, LocalDate on) {}
}
