package org.imihigo.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The methods that came with the program. One that cannot be followed stops it from starting. */
@Component
class Methods {
    private final Map<String, Method> byId = new TreeMap<>();

    Methods() {
        try {
            var documents =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:methods/*.yaml");
            for (var document : documents) {
                var method = MethodReader.read(document.getContentAsByteArray());
                byId.put(method.id(), method);
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
}
