package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.imihigo.seal.Sealed;
import org.imihigo.seal.SealedText;
import org.imihigo.signing.ListedTexts;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What shows that a contract was signed with a list, and that the list is in the public log. */
@Component
@Transactional(readOnly = true)
class ListProofs implements SealedText {
    private final AllLists lists;
    private final AllVows vows;
    private final ListedTexts texts;
    private final People people;
    private final Seal seal;
    private final Territory territory;

    ListProofs(
            AllLists lists,
            AllVows vows,
            ListedTexts texts,
            People people,
            Seal seal,
            Territory territory) {
        this.lists = lists;
        this.vows = vows;
        this.texts = texts;
        this.people = people;
        this.seal = seal;
        this.territory = territory;
    }

    /** The contract, the way from it to the root, the statement that was signed, and its entry. */
    byte[] of(SignedList list, UnitCode unit) {
        var member = member(list, unit);
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

    private Member member(SignedList list, UnitCode unit) {
        return lists.members(list.id()).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ceremony.list.unknown"));
    }

    /** The contract as a print, made when somebody asks for it and sealed by the installation. */
    byte[] print(SignedList list, UnitCode unit, Words words) {
        var member = member(list, unit);
        var says =
                words.text(
                        "ceremony.list.stamp",
                        people.title(people.post(list.post()), words),
                        list.at(),
                        list.number());
        return texts.pdf(
                vows.content(member.text()).orElseThrow(),
                list.at(),
                "/seal/" + member.text(),
                says,
                words.language());
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
        return entry.kind() == Kind.LIST
                ? find(entry)
                        .map(list -> list.statement().getBytes(UTF_8))
                        .or(() -> lists.signature(entry.sha256()).map(ListSignature::content))
                        .or(() -> vows.content(entry.sha256()))
                : Optional.empty();
    }

    /** A contract stands in the log where its list does. */
    @Override
    public Optional<Sealed> covered(String sha256) {
        return lists.holding(sha256)
                .flatMap(list -> seal.of(list.sha256()))
                .map(
                        list ->
                                new Sealed(
                                        list.index(),
                                        Kind.LIST,
                                        "contract in " + list.subject(),
                                        sha256,
                                        list.at()));
    }

    /** The signature; and of a contract its text with the way to the root. */
    @Override
    public Map<String, byte[]> files(Sealed entry) {
        var files = new TreeMap<String, byte[]>();
        find(entry)
                .or(() -> lists.holding(entry.sha256()))
                .flatMap(list -> lists.signature(list.id()))
                .ifPresent(one -> files.put("list-signature.json", one.content()));
        lists.holding(entry.sha256())
                .flatMap(list -> proof(list, entry.sha256()))
                .ifPresent(
                        proof -> {
                            files.put(
                                    "list-contract.json",
                                    vows.content(entry.sha256()).orElseThrow());
                            files.put("list-proof.json", proof);
                        });
        return files;
    }

    private Optional<byte[]> proof(SignedList list, String text) {
        return lists.members(list.id()).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .flatMap(
                        one ->
                                one.proof()
                                        .map(
                                                proof ->
                                                        CanonicalJson.of(
                                                                Map.of(
                                                                        "form",
                                                                        "imihigo-list-proof-1",
                                                                        "index",
                                                                        one.place(),
                                                                        "path",
                                                                        proof.hashes()))));
    }

    private Optional<SignedList> find(Sealed entry) {
        return Optional.of(entry)
                .filter(one -> one.kind() == Kind.LIST)
                .flatMap(one -> lists.find(one.sha256()));
    }

    @Override
    public Optional<Shown> shown(Sealed entry, Words words) {
        return find(entry)
                .map(list -> new Shown(title(list, words), Optional.empty(), Optional.empty()))
                .or(
                        () ->
                                lists.holding(entry.sha256())
                                        .map(list -> contract(list, entry.sha256(), words)));
    }

    private static String title(SignedList list, Words words) {
        return words.text("ceremony.list.title", list.number(), list.year());
    }

    private Shown contract(SignedList list, String text, Words words) {
        var unit =
                lists.members(list.id()).stream()
                        .filter(one -> one.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .unit();
        return new Shown(
                words.text("ceremony.list.contract", territory.fullName(unit, words), list.year()),
                Optional.of(
                        texts.part(
                                vows.content(text).orElseThrow(),
                                "/lists/" + list.id() + "/prints/" + unit,
                                words)),
                lists.last(unit, list.year()).filter(last -> !last.equals(text)));
    }
}
