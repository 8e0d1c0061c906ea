package org.imihigo.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.scoring.Scoring;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Anybody tries methods on a table of their own. */
@Open
@Controller
class WorkbenchController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Scoring scoring;
    private final WorkbenchPages pages;

    WorkbenchController(Scoring scoring, WorkbenchPages pages) {
        this.scoring = scoring;
        this.pages = pages;
    }

    /** With a table that shows what can be asked. */
    @GetMapping("/workbench")
    Reply form(@RequestParam Optional<String> method, Words words) {
        var chosen = method.map(scoring::method).orElseGet(scoring::method).id();
        return pages.form(new Asking(chosen, "", example(words)), Optional.empty(), words);
    }

    /** A bundle's text is one line: bars part cells, and strokes lines. */
    private static String example(Words words) {
        return words.text("workbench.form.example").replace('|', '\t').replace(" / ", "\n");
    }

    @PostMapping("/workbench")
    Reply judge(
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String items,
            @RequestParam Optional<MultipartFile> file,
            Words words) {
        var asking = new Asking(method, other, items);
        try {
            var table = table(items, file);
            return pages.of(asking, table, compared(asking, table), words);
        } catch (Refusal refusal) {
            return Reply.unprocessable(pages.form(asking, Optional.of(refusal), words));
        }
    }

    @PostMapping("/workbench.csv")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String items,
            @RequestParam Optional<MultipartFile> file) {
        var asking = new Asking(method, other, items);
        var sheet = WorkbenchSheet.of(compared(asking, table(items, file)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("marks.csv").build().toString())
                .body(sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** A file where one was chosen, else what was pasted. */
    private static ItemTable table(String items, Optional<MultipartFile> file) {
        return ItemTable.read(
                SentFile.in(file)
                        .map(SentFile::content)
                        .orElseGet(() -> items.getBytes(StandardCharsets.UTF_8)));
    }

    private Comparison compared(Asking asking, ItemTable table) {
        var method = asking.method().isEmpty() ? scoring.method() : scoring.method(asking.method());
        var other = Optional.of(asking.other()).filter(id -> !id.isEmpty()).map(scoring::method);
        return Comparison.of(table, method, other, scoring);
    }
}
