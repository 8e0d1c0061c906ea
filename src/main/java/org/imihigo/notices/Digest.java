package org.imihigo.notices;

import java.util.List;

/**
 * All that a post is told at once, in one language.
 *
 * @param head how many notices, and of which installation
 * @param lines one notice each, the newest first
 * @param foot where they are read
 */
public record Digest(String head, List<String> lines, String foot) {
    public Digest {
        lines = List.copyOf(lines);
    }
}
