package org.imihigo.signing;

import java.util.Map;
import org.imihigo.seal.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The text of a contract as canonical JSON, and back. */
@Component
class Script {
    private final JsonMapper json;

    Script(JsonMapper json) {
        this.json = json;
    }

    byte[] write(ContractText text) {
        return CanonicalJson.of(json.convertValue(text, Map.class));
    }

    ContractText read(byte[] content) {
        return json.readValue(content, ContractText.class);
    }
}
