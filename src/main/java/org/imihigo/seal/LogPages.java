package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.seal.pages.EntryPage;
import org.imihigo.seal.pages.LogPage;
import org.imihigo.seal.pages.SealPage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the public pages of the log. */
@Component
@Transactional(readOnly = true)
class LogPages {
    private static final int SIZE = 50;

    private final Seal seal;
    private final Bundling bundling;

    LogPages(Seal seal, Bundling bundling) {
        this.seal = seal;
        this.bundling = bundling;
    }

    LogPage log(Optional<Long> before, String site, Words words) {
        var head = seal.head();
        long size = head.map(TreeHead::size).orElse(0L);
        long end = Math.clamp(before.orElse(size), 0, size);
        long start = Math.max(0, end - SIZE);
        return new LogPage(
                head.map(
                        newest ->
                                new LogPage.Head(
                                        words.text("seal.log.said", newest.size(), newest.at()),
                                        newest.root(),
                                        newest.key())),
                seal.entries(start, end).reversed().stream().map(one -> row(one, words)).toList(),
                Optional.of(start).filter(place -> place > 0),
                steps(site, words));
    }

    private static LogPage.Row row(Sealed entry, Words words) {
        return new LogPage.Row(
                Long.toString(entry.index()),
                kind(entry, words),
                entry.subject(),
                entry.address(),
                words.moment(entry.at()));
    }

    private static String kind(Sealed entry, Words words) {
        return words.text("seal.kind." + entry.kind().word());
    }

    private static List<LogPage.Step> steps(String site, Words words) {
        return List.of(
                new LogPage.Step(
                        words.text("seal.step.take"), "curl -O %s/Verify.java".formatted(site)),
                new LogPage.Step(
                        words.text("seal.step.whole"),
                        "curl -o log.json %s/log/all.json\njava Verify.java log.json"
                                .formatted(site)),
                new LogPage.Step(
                        words.text("seal.step.head"),
                        "curl -o head.json %s/api/v1/log/head".formatted(site)));
    }

    EntryPage entry(long index, Words words) {
        var head = seal.head().orElseThrow(LogPages::unknown);
        var proof = seal.inclusion(index, head.size()).orElseThrow(LogPages::unknown);
        var entry = proof.entry();
        var leaf = Merkle.leaf(entry.leaf());
        boolean proved = Merkle.includes(leaf, index, head.size(), proof.path(), head.root());
        return new EntryPage(
                Long.toString(index),
                kind(entry, words),
                entry.subject(),
                words.moment(entry.at()),
                entry.address(),
                new String(entry.leaf(), UTF_8),
                leaf,
                words.text(proved ? "seal.entry.proved" : "seal.entry.unproved", head.size()),
                proof.path(),
                head.root());
    }

    SealPage text(String sha256, String site, Words words) {
        var entry = entry(sha256);
        var content = bundling.content(entry);
        var shown = bundling.shown(entry, words);
        var newer = shown.flatMap(SealedText.Shown::supersededBy);
        var state = state(entry, content, newer);
        return new SealPage(
                shown.map(SealedText.Shown::title).orElse(entry.subject()),
                state,
                words.text("seal.state." + state),
                newer.map(other -> "/seal/" + other),
                facts(entry, words),
                shown.flatMap(SealedText.Shown::part),
                content.map(bytes -> new String(bytes, UTF_8)),
                "curl -o bundle.zip %s%s/bundle.zip\njava Verify.java bundle.zip"
                        .formatted(site, entry.address()));
    }

    Sealed entry(String sha256) {
        return bundling.entry(sha256).orElseThrow(() -> Refusal.notFound("seal.not-ours"));
    }

    private static String state(Sealed entry, Optional<byte[]> content, Optional<String> newer) {
        if (content.isEmpty()) {
            return "unkept";
        }
        if (!Sha256.hex(content.get()).equals(entry.sha256())) {
            return "changed";
        }
        return newer.isPresent() ? "superseded" : "valid";
    }

    private static SealPage.Facts facts(Sealed entry, Words words) {
        return new SealPage.Facts(
                kind(entry, words),
                entry.subject(),
                words.moment(entry.at()),
                Long.toString(entry.index()),
                "/log/" + entry.index(),
                entry.sha256());
    }

    private static Refusal unknown() {
        return Refusal.notFound("seal.no-entry");
    }
}
