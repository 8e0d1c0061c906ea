package org.imihigo.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a document out: never as something that a browser would run. */
@Controller
class DocumentController {
    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> open(@PathVariable String id, Actor actor) {
        var known =
                DocumentId.parse(id).orElseThrow(() -> Refusal.notFound("documents.file.unknown"));
        var kept = documents.open(known, actor);
        var document = kept.document();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.media()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(kept.content());
    }

    private static ContentDisposition disposition(Document document) {
        var shown =
                document.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return shown.filename(document.name(), StandardCharsets.UTF_8).build();
    }
}
