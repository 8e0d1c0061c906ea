package org.imihigo.documents;

import java.time.Instant;
import java.util.Optional;

/** When and where a picture was taken, as somebody says who may be wrong. */
public record Claim(Optional<Instant> taken, Optional<Place> place) {
    public static final Claim NONE = new Claim(Optional.empty(), Optional.empty());
}
