package org.imihigo.signing;

import java.time.LocalDate;
import java.util.List;
import org.imihigo.signing.pages.SealedPart;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The text of a contract as everybody reads it on its public page. */
@Component
class TextParts {
    SealedPart of(ContractText text, String pdf, Words words) {
        var language = words.language();
        return new SealedPart(
                words.text("signing.print.version", text.version()),
                pdf,
                "/contracts/" + text.unit() + "/" + text.year() + "/life",
                List.of(
                        party("promises", text.promises(), words),
                        party("receives", text.receives(), words)),
                text.preamble().in(language),
                text.reason().isEmpty()
                        ? ""
                        : words.text("signing.amendment.because", text.reason()),
                text.pledges().stream().map(one -> row(one, words)).toList(),
                text.commitments().stream().map(one -> promise(one, words)).toList());
    }

    private static String party(String role, ContractText.Party party, Words words) {
        return words.text("signing.side." + role) + ": " + party.post().in(words.language());
    }

    private static SealedPart.Row row(ContractText.Clause clause, Words words) {
        return new SealedPart.Row(
                words.number(clause.number()),
                clause.indicator().in(words.language()),
                clause.measured().in(words.language()),
                PrintPages.figure(clause.baseline(), words),
                PrintPages.figure(clause.annual(), words),
                PrintPages.quarters(clause.quarters(), words));
    }

    private static String promise(ContractText.Promise promise, Words words) {
        return promise.what()
                + " · "
                + promise.owner().in(words.language())
                + " · "
                + words.text("signing.commitment.by", LocalDate.parse(promise.due()));
    }
}
