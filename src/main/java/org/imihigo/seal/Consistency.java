package org.imihigo.seal;

import java.util.List;
import java.util.Map;

/** Shows that the log of the later size begins with the log of the earlier one. */
public record Consistency(long from, long to, List<String> path) {
    public Consistency {
        path = List.copyOf(path);
    }

    /** As it stands in files and answers. */
    public Map<String, Object> document() {
        return Map.of("form", "imihigo-consistency-1", "from", from, "to", to, "path", path);
    }
}
