package org.imihigo.web;

import java.util.Optional;

/** Something that every page says at its head, as long as it is so. */
public interface Notice {
    Optional<String> of(Words words);
}
