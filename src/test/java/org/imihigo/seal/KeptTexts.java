package org.imihigo.seal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The texts that tests seal, as another room would keep them. */
@Component
class KeptTexts implements SealedText {
    private final Map<String, byte[]> texts = new ConcurrentHashMap<>();
    private final Map<String, String> newer = new ConcurrentHashMap<>();

    void keep(Sealed entry, byte[] text) {
        texts.put(entry.sha256(), text);
    }

    void supersede(Sealed old, Sealed now) {
        newer.put(old.sha256(), now.sha256());
    }

    @Override
    public Optional<byte[]> content(Sealed entry) {
        return Optional.ofNullable(texts.get(entry.sha256()));
    }

    @Override
    public Optional<Shown> shown(Sealed entry, Words words) {
        return content(entry)
                .map(
                        _ ->
                                new Shown(
                                        "Imihigo y’Akarere",
                                        Optional.empty(),
                                        Optional.ofNullable(newer.get(entry.sha256()))));
    }
}
