package org.imihigo.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.documents.Claim;
import org.imihigo.documents.Place;
import org.imihigo.kernel.Refusal;
import org.imihigo.offline.Receiving.Progress;
import org.imihigo.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A file in pieces, by the words of the tus protocol: {@code Upload-Offset} says how much is here,
 * and a piece is a PATCH that begins there.
 */
@Controller("offlineUploadController")
@RequestMapping("/offline/uploads/{id}")
class UploadController {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_PIECE = 1 << 20;

    private final Receiving receiving;

    UploadController(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * @param taken when it was made, and where: only if whoever sends it wants that said
     */
    record Begun(
            @Nullable String name,
            int length,
            @Nullable String hash,
            @Nullable Instant taken,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        Claim claim() {
            return new Claim(
                    Optional.ofNullable(taken),
                    latitude == null || longitude == null
                            ? Optional.empty()
                            : Place.of(latitude, longitude));
        }
    }

    @PostMapping
    ResponseEntity<Void> begin(@PathVariable UUID id, @RequestBody Begun begun, Actor actor) {
        var name = Optional.ofNullable(begun.name()).orElse("").replace("\0", "");
        var hash =
                Optional.ofNullable(begun.hash())
                        .filter(text -> HASH.matcher(text).matches())
                        .orElseThrow(() -> Refusal.invalid("offline.message.broken"));
        var upload =
                new Upload(
                        id,
                        actor.person(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        begun.length(),
                        hash,
                        begun.claim(),
                        Optional.empty());
        return answer(receiving.begin(upload, actor), HttpStatus.OK);
    }

    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable UUID id, Actor actor) {
        return answer(receiving.progress(id, actor), HttpStatus.OK);
    }

    @PatchMapping
    ResponseEntity<Void> add(
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") int offset,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var piece = whatCame(request.getInputStream());
        var progress = receiving.add(id, offset, piece, actor);
        boolean added = progress.offset() == offset + piece.length;
        return answer(progress, added ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT);
    }

    /** Where the line breaks, what came before is a piece as well. */
    private static byte[] whatCame(InputStream body) {
        var piece = new ByteArrayOutputStream();
        var some = new byte[8192];
        try {
            for (int count = body.read(some); count >= 0; count = body.read(some)) {
                piece.write(some, 0, count);
                if (piece.size() > LARGEST_PIECE) {
                    throw Refusal.invalid("offline.upload.long");
                }
            }
        } catch (IOException _) {
            return piece.toByteArray();
        }
        return piece.toByteArray();
    }

    private static ResponseEntity<Void> answer(Progress progress, HttpStatus status) {
        var answer =
                ResponseEntity.status(status)
                        .header("Cache-Control", "no-store")
                        .header("Upload-Offset", Integer.toString(progress.offset()))
                        .header("Upload-Length", Integer.toString(progress.length()));
        progress.document().ifPresent(id -> answer.header("Upload-Document", id.value()));
        return answer.build();
    }
}
