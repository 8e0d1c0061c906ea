package org.imihigo.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The methods that came with the program. One that cannot be followed stops it from starting. */
@Component
class Methods {
    private final Map<String, Method> byId = new TreeMap<>();
    private final Map<String, String> documents = new TreeMap<>();

    Methods() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:methods/*.yaml");
            for (var document : files) {
                var content = document.getContentAsByteArray();
                var method = MethodReader.read(content);
                byId.put(method.id(), method);
                documents.put(method.id(), new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Collection<Method> all() {
        return byId.values();
    }

    Method get(String id) {
        var method = byId.get(id);
        if (method == null) {
            throw Refusal.notFound("scoring.method.unknown", id);
        }
        return method;
    }

    /** The document as it was written, comments and all. */
    String document(Method method) {
        return Objects.requireNonNull(documents.get(method.id()));
    }
}
