package org.imihigo.seal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.audit.Audit;
import org.imihigo.kernel.UnitCode;
import org.imihigo.seal.pages.RootsPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Seals where the audit trail stood at the end of a day: nothing older can be changed unseen. */
@Component
class AuditRoots implements SealedText {
    private static final String SUBJECT = "audit ";

    private final Audit audit;
    private final Seal seal;
    private final Leaves leaves;
    private final Contents contents;
    private final Territory territory;
    private final ZoneId zone;

    AuditRoots(
            Audit audit,
            Seal seal,
            Leaves leaves,
            Contents contents,
            Territory territory,
            ZoneId zone) {
        this.audit = audit;
        this.seal = seal;
        this.leaves = leaves;
        this.contents = contents;
        this.territory = territory;
        this.zone = zone;
    }

    /** Once, however often it is asked; nothing where nothing was ever written. */
    @Transactional
    public void seal(LocalDate day) {
        if (leaves.knows(Kind.AUDIT_ROOT, SUBJECT + day)) {
            return;
        }
        var heads = audit.heads(day.plusDays(1).atStartOfDay(zone).toInstant());
        if (!heads.isEmpty()) {
            var text = CanonicalJson.of(document(day, heads));
            contents.insert(text);
            seal.append(Kind.AUDIT_ROOT, SUBJECT + day, text);
        }
    }

    private static Map<String, Object> document(LocalDate day, List<Audit.Head> heads) {
        return Map.of(
                "chains", heads.stream().map(AuditRoots::document).toList(),
                "day", day.toString(),
                "form", "imihigo-audit-roots-1");
    }

    private static Map<String, Object> document(Audit.Head head) {
        return Map.of("chain", head.chain(), "hash", head.hash(), "place", head.place());
    }

    @Override
    public Optional<byte[]> content(Sealed entry) {
        return entry.kind() == Kind.AUDIT_ROOT ? contents.find(entry.sha256()) : Optional.empty();
    }

    @Override
    public Optional<Shown> shown(Sealed entry, Words words) {
        return content(entry)
                .map(
                        text ->
                                new Shown(
                                        words.text(
                                                "seal.audit.title",
                                                LocalDate.parse(
                                                        entry.subject()
                                                                .substring(SUBJECT.length()))),
                                        Optional.of(page(text, words)),
                                        Optional.empty()));
    }

    private RootsPage page(byte[] text, Words words) {
        var rows = new ArrayList<RootsPage.Row>();
        for (var chain : new JsonMapper().readTree(text).get("chains")) {
            var code = chain.get("chain").asString();
            rows.add(
                    new RootsPage.Row(
                            territory.fullName(new UnitCode(code), words),
                            code,
                            words.number(chain.get("place").asLong()),
                            chain.get("hash").asString()));
        }
        return new RootsPage(rows);
    }
}
