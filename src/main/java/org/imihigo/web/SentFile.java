package org.imihigo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form. */
public record SentFile(MultipartFile part) {

    /** Nothing where no file was chosen: a browser then sends an empty one. */
    public static Optional<SentFile> in(Optional<MultipartFile> part) {
        return part.filter(sent -> !sent.isEmpty()).map(SentFile::new);
    }

    /** What its sender calls it; may be empty. */
    public String name() {
        return Optional.ofNullable(part.getOriginalFilename()).orElse("");
    }

    public byte[] content() {
        try {
            return part.getBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
