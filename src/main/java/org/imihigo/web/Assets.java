package org.imihigo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Addresses of static files that change with their content, so that browsers may keep them. */
@Component
class Assets {
    private static final String LIBRARIES = "webjars/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** Of our own file, or of {@code webjars/htmx.org/dist/htmx.min.js}: version left out. */
    String address(String file) {
        return addresses.computeIfAbsent(
                file, name -> name.startsWith(LIBRARIES) ? ofLibrary(name) : versioned(name));
    }

    /** A library's own address holds its version. */
    private static String ofLibrary(String file) {
        int name = file.indexOf('/', LIBRARIES.length());
        var pattern = file.substring(0, name) + "/*" + file.substring(name);
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:META-INF/resources/" + pattern);
            if (found.length != 1) {
                throw new IllegalArgumentException("No file, or several: " + pattern);
            }
            var address = found[0].getURL().toString();
            return address.substring(address.lastIndexOf("/" + LIBRARIES));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String versioned(String file) {
        try (var content = new ClassPathResource("static/" + file).getInputStream()) {
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return "/" + file + "?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException problem) {
            throw new IllegalArgumentException("No static file " + file, problem);
        }
    }
}
