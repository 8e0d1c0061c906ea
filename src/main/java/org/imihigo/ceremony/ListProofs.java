package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.imihigo.seal.Sealed;
import org.imihigo.seal.SealedText;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What shows that a contract was signed with a list, and that the list is in the public log. */
@Component
@Transactional(readOnly = true)
class ListProofs implements SealedText {
    private final AllLists lists;
    private final AllVows vows;
    private final Seal seal;

    ListProofs(AllLists lists, AllVows vows, Seal seal) {
        this.lists = lists;
        this.vows = vows;
        this.seal = seal;
    }

    /** The contract, the way from it to the root, the statement that was signed, and its entry. */
    byte[] of(SignedList list, UnitCode unit) {
        var member =
                lists.members(list.id()).stream()
                        .filter(one -> one.unit().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("ceremony.list.unknown"));
        var proof = member.proof().orElseThrow(() -> Refusal.conflict("ceremony.list.working"));
        var document = new TreeMap<String, Object>();
        document.put("contract", new String(vows.content(member.text()).orElseThrow(), UTF_8));
        document.put("index", member.place());
        document.put("size", list.size());
        document.put("path", proof.hashes());
        document.put("root", list.root());
        document.put("statement", list.statement());
        seal.of(list.sha256()).ifPresent(entry -> document.put("entry", entry(entry)));
        seal.inclusion(list.sha256()).ifPresent(one -> document.put("log", one.path()));
        seal.head().ifPresent(head -> document.put("head", head.document()));
        return CanonicalJson.of(document);
    }

    private static Map<String, Object> entry(Sealed entry) {
        return Map.of(
                "index", entry.index(),
                "kind", entry.kind().name(),
                "subject", entry.subject(),
                "sha256", entry.sha256(),
                "at", entry.at().toString());
    }

    @Override
    public Optional<byte[]> content(Sealed entry) {
        return find(entry).map(list -> list.statement().getBytes(UTF_8));
    }

    private Optional<SignedList> find(Sealed entry) {
        return Optional.of(entry)
                .filter(one -> one.kind() == Kind.LIST)
                .flatMap(one -> lists.find(one.sha256()));
    }

    @Override
    public Optional<Shown> shown(Sealed entry, Words words) {
        return find(entry)
                .map(
                        list ->
                                new Shown(
                                        words.text(
                                                "ceremony.list.title", list.number(), list.year()),
                                        Optional.empty(),
                                        Optional.empty()));
    }
}
