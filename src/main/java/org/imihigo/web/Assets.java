package org.imihigo.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files that change with their content, so that browsers may keep them. */
@Component
class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String file) {
        return addresses.computeIfAbsent(file, Assets::versioned);
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
