package org.imihigo.documents;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.SentFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: files are put on the shelf and found again; none is changed. */
@Service
@Transactional
public class Documents {
    private static final int LARGEST = 10 << 20;
    private static final int LONGEST_NAME = 120;

    private final Shelf shelf;
    private final Looks looks;
    private final List<DocumentShown> hung;
    private final Clock clock;

    Documents(Shelf shelf, Looks looks, List<DocumentShown> hung, Clock clock) {
        this.shelf = shelf;
        this.looks = looks;
        this.hung = hung;
        this.clock = clock;
    }

    /** Keeps what came with a form. */
    public DocumentId keep(SentFile file, Actor actor) {
        return keep(file.name(), file.content(), actor);
    }

    /** Keeps a file of which nobody says more than the file itself. */
    public DocumentId keep(String name, byte[] content, Actor actor) {
        return keep(name, content, Claim.NONE, actor);
    }

    /**
     * Keeps a file; the same file twice is one document.
     *
     * @param claim counts where the file itself says nothing
     */
    public DocumentId keep(String name, byte[] content, Claim claim, Actor actor) {
        if (content.length > LARGEST) {
            throw Refusal.invalid("documents.file.large", LARGEST >> 20);
        }
        var type = FileType.of(content).orElseThrow(() -> Refusal.invalid("documents.file.type"));
        var kept =
                switch (type) {
                    case JPEG -> picture(name, content, Exif.of(content), claim);
                    case PNG -> picture(name, content, Exif.NOTHING, claim);
                    case PDF -> document(FileType.PDF.named(clean(name)), content);
                };
        shelf.put(kept, actor.post(), clock.instant());
        kept.look().ifPresent(look -> looks.put(kept.document().id(), look));
        return kept.document().id();
    }

    private Kept picture(String name, byte[] content, Exif exif, Claim claim) {
        var picture = Picture.of(content, exif.orientation());
        var document =
                new Document(
                        DocumentId.of(picture.jpeg()),
                        FileType.JPEG.named(clean(name)),
                        FileType.JPEG.media(),
                        picture.jpeg().length,
                        picture.width(),
                        picture.height(),
                        exif.taken()
                                .map(taken -> taken.atZone(clock.getZone()).toInstant())
                                .or(claim::taken),
                        exif.place().or(claim::place));
        return new Kept(document, picture.jpeg(), Optional.of(picture.look()));
    }

    private static Kept document(String name, byte[] content) {
        var document =
                new Document(
                        DocumentId.of(content),
                        name,
                        FileType.PDF.media(),
                        content.length,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty());
        return new Kept(document, content, Optional.empty());
    }

    /** A name that no system stumbles over. */
    private static String clean(String name) {
        var letters = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        return letters.isEmpty()
                ? "document"
                : letters.substring(0, Math.min(letters.length(), LONGEST_NAME));
    }

    /** Those of these documents that the actor's post put here itself. */
    @Transactional(readOnly = true)
    public List<DocumentId> putBy(Actor actor, Collection<DocumentId> ids) {
        return shelf.putBy(actor.post(), ids);
    }

    /** What is known of those documents, without their content. */
    @Transactional(readOnly = true)
    public List<Document> find(Collection<DocumentId> ids) {
        return shelf.find(ids);
    }

    /** For each of these pictures, others that look like it; nobody says that they are the same. */
    @Transactional(readOnly = true)
    public Map<DocumentId, List<Alike>> alike(Collection<DocumentId> ids) {
        return looks.alike(ids);
    }

    /** The document with its content, for an actor who may see what it hangs on. */
    @Transactional(readOnly = true)
    Kept open(DocumentId id, Actor actor) {
        return Optional.of(id)
                .filter(known -> hung.stream().anyMatch(nail -> nail.to(actor, known)))
                .flatMap(shelf::open)
                .orElseThrow(() -> Refusal.notFound("documents.file.unknown"));
    }
}
