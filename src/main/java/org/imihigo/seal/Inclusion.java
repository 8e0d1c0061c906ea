package org.imihigo.seal;

import java.util.List;
import java.util.Map;

/** Shows that an entry is in the log of that size. */
public record Inclusion(Sealed entry, long size, List<String> path) {
    public Inclusion {
        path = List.copyOf(path);
    }

    /** As it stands in files and answers. */
    public Map<String, Object> document() {
        return Map.of(
                "form",
                "imihigo-inclusion-1",
                "index",
                entry.index(),
                "leaf",
                entry.document(),
                "path",
                path,
                "size",
                size);
    }
}
