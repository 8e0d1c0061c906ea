package org.imihigo.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imihigo.people.PostId;

/**
 * One version of a method that the country has written for itself. It is declared once two persons
 * have signed it, and nothing of it changes ever.
 *
 * @param signatures none, one or two, the first one first
 */
record OwnMethod(String id, int version, String document, By by, List<By> signatures) {
    /** Who did something, and when. */
    record By(PostId post, UUID person, Instant at) {}

    OwnMethod {
        signatures = List.copyOf(signatures);
    }

    boolean isDeclared() {
        return signatures.size() == 2;
    }

    boolean isSignedBy(UUID person) {
        return signatures.stream().anyMatch(one -> one.person().equals(person));
    }

    Method method() {
        return MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    String address() {
        return "/methods/" + id + "/versions/" + version;
    }
}
