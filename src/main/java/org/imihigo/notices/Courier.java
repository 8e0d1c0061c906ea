package org.imihigo.notices;

import java.util.Optional;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;

/** A way to reach posts away from their desk. Every room that knows one offers it. */
public interface Courier {
    /** What it is called on record. */
    Channel channel();

    /** In which language the post is told; nothing where it cannot be reached this way. */
    Optional<Language> speaks(PostId post);

    /** Takes a digest in the transaction in which it is noted: both are kept, or neither. */
    void take(PostId post, Digest digest);

    /** The ways there are. */
    enum Channel {
        MAIL,
        SMS
    }
}
