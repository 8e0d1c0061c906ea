package org.imihigo.signing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Sha256;
import org.imihigo.people.People;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Sealed;
import org.imihigo.seal.SealedText;
import org.imihigo.territory.Territory;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The texts of contracts, and what the log keeps of their signatures, for the public pages. */
@Component
class SealedContracts implements SealedText {
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final SignedFiles files;
    private final Script script;
    private final TextParts parts;
    private final People people;
    private final Bundles bundles;
    private final Territory territory;

    SealedContracts(
            AllTexts texts,
            AllSignatures signatures,
            SignedFiles files,
            Script script,
            TextParts parts,
            People people,
            Bundles bundles,
            Territory territory) {
        this.texts = texts;
        this.signatures = signatures;
        this.files = files;
        this.script = script;
        this.parts = parts;
        this.people = people;
        this.bundles = bundles;
        this.territory = territory;
    }

    @Override
    public Optional<byte[]> content(Sealed sealed) {
        return texts.find(sealed.sha256()).map(Frozen::content).or(() -> evidence(sealed));
    }

    private Optional<byte[]> evidence(Sealed sealed) {
        return texts.named(sealed.subject())
                .flatMap(
                        text ->
                                Stream.concat(
                                                signatures.of(text.sha256()).stream()
                                                        .filter(
                                                                one ->
                                                                        Sealing.subject(one, text)
                                                                                .equals(
                                                                                        sealed
                                                                                                .subject()))
                                                        .map(one -> Sealing.evidence(one, text)),
                                                signatures.papers(text.sha256()).stream()
                                                        .filter(one -> one.number() == 2)
                                                        .filter(
                                                                _ ->
                                                                        Sealing.subject(text)
                                                                                .equals(
                                                                                        sealed
                                                                                                .subject()))
                                                        .map(one -> Sealing.evidence(one, text)))
                                        .findFirst());
    }

    /** The file that both signed, and who signed it; on paper, who found the text on the scan. */
    @Override
    public Map<String, byte[]> files(Sealed entry) {
        return texts.find(entry.sha256())
                .map(text -> files(text, signatures.file(text.sha256())))
                .orElse(Map.of());
    }

    private Map<String, byte[]> files(Frozen text, Optional<byte[]> signed) {
        var pdf = signed.orElseGet(() -> files.pdf(text));
        return Map.of(
                "contract.pdf",
                pdf,
                "signatures.json",
                CanonicalJson.of(
                        Map.of(
                                "signatures",
                                Stream.concat(
                                                signatures.of(text.sha256()).stream()
                                                        .map(one -> signature(one, text, pdf)),
                                                signatures.papers(text.sha256()).stream()
                                                        .map(one -> found(one, text)))
                                        .toList())));
    }

    private Map<String, Object> signature(Signed one, Frozen text, byte[] pdf) {
        return Map.of(
                "post", post(one.deed()),
                "side", one.side().name(),
                "at", one.deed().at().toString(),
                "sha256", text.sha256(),
                "file", "contract.pdf",
                "fileSha256", Sha256.hex(pdf));
    }

    private Map<String, Object> found(Paper one, Frozen text) {
        return Map.of(
                "post", post(one.deed()),
                "at", one.deed().at().toString(),
                "sha256", text.sha256(),
                "scan", one.scan().value());
    }

    private String post(Deed deed) {
        return people.title(people.post(deed.post()), bundles.in(Language.EN));
    }

    @Override
    public Optional<Shown> shown(Sealed sealed, Words words) {
        return texts.find(sealed.sha256()).map(text -> shown(text, words));
    }

    private Shown shown(Frozen text, Words words) {
        var last = texts.inForce(text.unit(), text.year());
        return new Shown(
                words.text(
                        "signing.print.title", territory.fullName(text.unit(), words), text.year()),
                Optional.of(parts.of(script.read(text.content()), Paths.text(text, ".pdf"), words)),
                last.map(Frozen::sha256).filter(one -> !one.equals(text.sha256())));
    }
}
