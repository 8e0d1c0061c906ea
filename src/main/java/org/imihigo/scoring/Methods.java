package org.imihigo.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The methods that came with the program, and those that the country declared. One that came and
 * cannot be followed stops the program from starting.
 */
@Component
class Methods {
    private final Map<String, Known> packs = new TreeMap<>();
    private volatile Map<String, Known> known = Map.of();

    /** A method with the document that it was read from. */
    private record Known(Method method, String document) {
        static Known of(String document) {
            return new Known(
                    MethodReader.read(document.getBytes(StandardCharsets.UTF_8)), document);
        }
    }

    Methods() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:methods/*.yaml");
            for (var document : files) {
                var one = Known.of(document.getContentAsString(StandardCharsets.UTF_8));
                packs.put(one.method().id(), one);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        known = Map.copyOf(packs);
    }

    /** From now on what the country has declared judges too: of each method the last version. */
    void declare(List<OwnMethod> declared) {
        var all = new TreeMap<>(packs);
        declared.forEach(own -> all.put(own.id(), Known.of(own.document())));
        known = Map.copyOf(all);
    }

    /** Whether it came with the program. */
    boolean isPack(String id) {
        return packs.containsKey(id);
    }

    /** In the order of their names. */
    Collection<Method> all() {
        return known.values().stream()
                .map(Known::method)
                .sorted(Comparator.comparing(Method::id))
                .toList();
    }

    Method get(String id) {
        return find(id).method();
    }

    /** The document as it was written, comments and all. */
    String document(Method method) {
        return find(method.id()).document();
    }

    private Known find(String id) {
        var one = known.get(id);
        if (one == null) {
            throw Refusal.notFound("scoring.method.unknown", id);
        }
        return one;
    }
}
