package org.imihigo.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The contract of a unit's year as the official table: to read, to print, and as a file. */
@Open
@Controller
class ContractController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OfficialPages pages;

    ContractController(OfficialPages pages) {
        this.pages = pages;
    }

    @GetMapping("/contracts/{unit}/{year}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            Optional<Actor> actor,
            Words words) {
        return pages.page(unit, year, actor, words);
    }

    @GetMapping("/contracts/{unit}/{year}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Words words) {
        return file(unit, year, CSV, "csv", pages.csv(unit, year, words));
    }

    @GetMapping("/contracts/{unit}/{year}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Words words) {
        return file(unit, year, XLSX, "xlsx", pages.xlsx(unit, year, words));
    }

    private static ResponseEntity<byte[]> file(
            UnitCode unit, FiscalYear year, MediaType type, String ending, byte[] content) {
        var name = "imihigo-" + unit + "-" + year + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
