package org.imihigo.offline;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for files that come in pieces. What has come stays here when the line breaks, and the
 * next piece goes on from there.
 */
@Service("offlineReceiving")
@Transactional
public class Receiving {
    private static final Duration KEPT_UNFINISHED = Duration.ofDays(30);
    private static final int MOST_UNFINISHED = 100;

    private final Uploads uploads;
    private final Documents documents;
    private final Clock clock;

    Receiving(Uploads uploads, Documents documents, Clock clock) {
        this.uploads = uploads;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * How far a file has come.
     *
     * @param document what it has become, once it was there
     */
    record Progress(int offset, int length, Optional<DocumentId> document) {}

    /** Begun twice, it is the same file and goes on. */
    Progress begin(Upload upload, Actor actor) {
        if (upload.length() < 1 || upload.length() > Upload.LARGEST) {
            throw Refusal.invalid("offline.upload.large", Upload.LARGEST >> 20);
        }
        uploads.forget(actor.person(), clock.instant().minus(KEPT_UNFINISHED));
        if (uploads.open(actor.person()) >= MOST_UNFINISHED) {
            throw Refusal.conflict("offline.upload.many");
        }
        uploads.begin(upload, actor, clock.instant());
        return progress(uploads.find(upload.id()).filter(upload::continues), actor);
    }

    @Transactional(readOnly = true)
    Progress progress(UUID id, Actor actor) {
        return progress(uploads.find(id), actor);
    }

    private Progress progress(Optional<Upload> upload, Actor actor) {
        var own = own(upload, actor);
        int offset = own.document().isPresent() ? own.length() : uploads.offset(own.id());
        return new Progress(offset, own.length(), own.document());
    }

    private static Upload own(Optional<Upload> upload, Actor actor) {
        return upload.filter(known -> known.person().equals(actor.person()))
                .orElseThrow(() -> Refusal.notFound("offline.upload.unknown"));
    }

    /**
     * Adds a piece; one that begins elsewhere than the last ended is left out, and the answer says
     * where to go on. The whole is checked against what was promised: what is not the same is
     * thrown away, and begins again at nothing.
     */
    Progress add(UUID id, int beginning, byte[] piece, Actor actor) {
        var upload = own(uploads.hold(id), actor);
        var before = progress(Optional.of(upload), actor);
        if (before.offset() != beginning || piece.length == 0 || before.document().isPresent()) {
            return before;
        }
        if (beginning + piece.length > upload.length()) {
            throw Refusal.invalid("offline.upload.long");
        }
        uploads.add(id, beginning, piece);
        return beginning + piece.length == upload.length()
                ? finished(upload, actor)
                : new Progress(beginning + piece.length, upload.length(), Optional.empty());
    }

    private Progress finished(Upload upload, Actor actor) {
        var whole = uploads.whole(upload.id());
        if (!Sha256.hex(whole).equals(upload.hash())) {
            uploads.empty(upload.id());
            return new Progress(0, upload.length(), Optional.empty());
        }
        var document = documents.keep(upload.name(), whole, upload.claim(), actor);
        uploads.finish(upload.id(), document, clock.instant());
        return new Progress(upload.length(), upload.length(), Optional.of(document));
    }
}
