package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Open;
import org.imihigo.web.Pages;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public log and its texts, for everybody. */
@Open
@Controller("logPagesController")
class LogController {
    private final LogPages pages;
    private final Seal seal;
    private final Bundling bundling;

    LogController(LogPages pages, Seal seal, Bundling bundling) {
        this.pages = pages;
        this.seal = seal;
        this.bundling = bundling;
    }

    /**
     * @param before the place from which older entries are shown
     */
    @GetMapping("/log")
    Reply log(@RequestParam Optional<Long> before, Words words, HttpServletRequest request) {
        return pages.log(before, Pages.site(request), words);
    }

    @GetMapping("/log/{index:[0-9]{1,15}}")
    Reply entry(@PathVariable long index, Words words) {
        return pages.entry(index, words);
    }

    /** The public half of the key that signs now, and of every one that did before. */
    @GetMapping("/log/key.pem")
    ResponseEntity<byte[]> keys() {
        return file("application/x-pem-file", String.join("", seal.keys()).getBytes(US_ASCII));
    }

    @GetMapping("/log/all.json")
    ResponseEntity<byte[]> all() {
        return file(MediaType.APPLICATION_JSON_VALUE, bundling.log());
    }

    @GetMapping("/seal/{sha256}")
    Reply text(@PathVariable String sha256, Words words, HttpServletRequest request) {
        return pages.text(sha256, Pages.site(request), words);
    }

    /** The very bytes that were sealed. */
    @GetMapping("/seal/{sha256}/text.json")
    ResponseEntity<byte[]> bytes(@PathVariable String sha256) {
        return bundling.content(pages.entry(sha256))
                .map(content -> file(MediaType.APPLICATION_JSON_VALUE, content))
                .orElseThrow(LogController::unkept);
    }

    @GetMapping("/seal/{sha256}/bundle.zip")
    ResponseEntity<byte[]> bundle(@PathVariable String sha256) {
        return bundling.of(pages.entry(sha256))
                .map(bundle -> file("application/zip", bundle.zip()))
                .orElseThrow(LogController::unkept);
    }

    /** The program that checks all of it, as it lies in our repository. */
    @GetMapping("/Verify.java")
    ResponseEntity<byte[]> verifier() throws IOException {
        try (var source = LogController.class.getResourceAsStream("/Verify.java")) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/x-java;charset=UTF-8"))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"Verify.java\"")
                    .body(Objects.requireNonNull(source).readAllBytes());
        }
    }

    private static ResponseEntity<byte[]> file(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }

    private static Refusal unkept() {
        return Refusal.notFound("seal.state.unkept");
    }
}
