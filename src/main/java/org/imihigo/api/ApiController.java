package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the API is, for persons and for programs. */
@Open
@Controller
class ApiController {
    static final String DESCRIPTION = "/api/openapi.json";

    private final ApiPages pages;
    private final Description description;

    ApiController(ApiPages pages, Description description) {
        this.pages = pages;
        this.description = description;
    }

    @GetMapping("/api")
    Reply show(Words words, HttpServletRequest request) {
        return pages.of(words, request);
    }

    @GetMapping(path = DESCRIPTION, produces = "application/json")
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(description.json());
    }
}
