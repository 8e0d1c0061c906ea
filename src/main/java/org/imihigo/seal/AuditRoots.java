package org.imihigo.seal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.audit.Audit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals where the audit trail stood at the end of a day: nothing older can be changed unseen. */
@Component
class AuditRoots implements SealedText {
    private static final String SUBJECT = "audit ";

    private final Audit audit;
    private final Seal seal;
    private final Leaves leaves;
    private final Contents contents;
    private final ZoneId zone;

    AuditRoots(Audit audit, Seal seal, Leaves leaves, Contents contents, ZoneId zone) {
        this.audit = audit;
        this.seal = seal;
        this.leaves = leaves;
        this.contents = contents;
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
                        _ ->
                                new Shown(
                                        words.text(
                                                "seal.audit.title",
                                                LocalDate.parse(
                                                        entry.subject()
                                                                .substring(SUBJECT.length()))),
                                        Optional.empty(),
                                        Optional.empty()));
    }
}
