package org.imihigo.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** For the rooms that say what must have happened to a draft before it may be signed. */
public interface BeforeSigning {
    /** What is missing on that day; nothing where the draft may be signed. */
    Optional<Missing> missing(Draft draft, LocalDate day);

    /**
     * A sentence, and where it is put right.
     *
     * @param key of the room's bundle
     */
    record Missing(String key, List<Object> arguments, String path) {
        public Missing {
            arguments = List.copyOf(arguments);
        }
    }
}
