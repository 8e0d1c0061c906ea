package org.imihigo.dhis2;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What a DHIS2 said, as somebody sent or fetched it.
 *
 * @param unit whose it is
 * @param source the address from which it is fetched; empty where files were sent
 * @param complete whether all of it is here
 * @param stopped why fetching stopped: a message key
 */
record Export(
        UUID id,
        UnitCode unit,
        String name,
        PostId post,
        Instant at,
        Optional<String> source,
        boolean complete,
        Optional<String> stopped) {
    /** Of what kind a part is. */
    enum Kind {
        METADATA,
        VALUES_JSON,
        VALUES_CSV
    }

    /** A file, or one page of what is fetched. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(Kind kind, String resource, int number, int pages, byte[] content) {
        static Page file(Kind kind, String name, byte[] content) {
            return new Page(kind, name, 1, 1, content);
        }
    }
}
