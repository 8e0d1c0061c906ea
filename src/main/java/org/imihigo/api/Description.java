package org.imihigo.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** OpenAPI 3.1: written by hand in {@code api/openapi.yaml}, held to the addresses by a test. */
@Component
class Description {
    private final byte[] json;

    Description(JsonMapper mapper) {
        try (var file = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            Object text = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            json = mapper.writeValueAsBytes(text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    byte[] json() {
        return json.clone();
    }
}
