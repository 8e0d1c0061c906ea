package org.imihigo.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * A file on the shelf, without its content.
 *
 * @param media its type, such as {@code image/jpeg}
 * @param size in bytes
 * @param width of a picture in pixels, else 0
 * @param height of a picture in pixels, else 0
 * @param taken when the camera took it, where its clock was right
 */
public record Document(
        DocumentId id,
        String name,
        String media,
        int size,
        int width,
        int height,
        Optional<Instant> taken,
        Optional<Place> place) {
    public boolean isPicture() {
        return width > 0;
    }
}
