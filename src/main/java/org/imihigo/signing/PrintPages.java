package org.imihigo.signing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.kernel.Sha256;
import org.imihigo.signing.pages.ContractPrint;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Pages;
import org.imihigo.web.QrCode;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A contract's text on paper, in any of its languages. */
@Component
class PrintPages {
    private static final int SEATS_BELOW = 4;

    private final Pages pages;
    private final Bundles bundles;
    private final Script script;
    private final String site;
    private final boolean demonstration;

    PrintPages(
            Pages pages,
            Bundles bundles,
            Script script,
            @Value("${imihigo.address:}") String site,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.pages = pages;
        this.bundles = bundles;
        this.script = script;
        this.site = site;
        this.demonstration = demonstration;
    }

    /** A frozen text: its code leads to the public page of this very version. */
    byte[] pdf(Frozen text, Language language) {
        return pdf(text.content(), text.made().at(), "/seal/" + text.sha256(), language);
    }

    /**
     * @param content the canonical JSON of a contract
     * @param at when it was written
     * @param path where its code leads
     */
    byte[] pdf(byte[] content, Instant at, String path, Language language) {
        var page = page(script.read(content), Sha256.hex(content), path, bundles.in(language));
        return Printing.pdf(
                pages.print(page, language),
                content,
                at,
                page.seats().stream().map(ContractPrint.Seat::role).toList());
    }

    private ContractPrint page(ContractText text, String hash, String path, Words words) {
        var language = words.language();
        var address = site + path;
        return new ContractPrint(
                language.tag(),
                words.text("signing.print.title", text.promises().name().in(language), text.year()),
                text.promises().name().in(language),
                text.year(),
                words.text("signing.print.version", text.version()),
                demonstration,
                List.of(
                        party("promises", text.promises(), words),
                        party("receives", text.receives(), words)),
                text.preamble().in(language),
                text.supersedes().isEmpty()
                        ? ""
                        : words.text("signing.print.supersedes", text.supersedes(), text.reason()),
                chapters(text, words),
                text.commitments().stream().map(one -> promise(one, words)).toList(),
                seats(text, words),
                QrCode.picture(address),
                address,
                hash);
    }

    private static ContractPrint.Party party(String role, ContractText.Party party, Words words) {
        return new ContractPrint.Party(
                words.text("signing.side." + role),
                party.post().in(words.language()),
                party.name().in(words.language()));
    }

    private static List<ContractPrint.Chapter> chapters(ContractText text, Words words) {
        var chapters = new LinkedHashMap<String, List<ContractPrint.Row>>();
        for (var clause : text.pledges()) {
            chapters.computeIfAbsent(clause.pillar(), _ -> new ArrayList<>())
                    .add(row(clause, words));
        }
        return chapters.entrySet().stream()
                .map(one -> new ContractPrint.Chapter(pillar(one.getKey(), words), one.getValue()))
                .toList();
    }

    private static String pillar(String pillar, Words words) {
        return words.text("signing.pillar." + pillar.toLowerCase(Locale.ROOT));
    }

    private static ContractPrint.Row row(ContractText.Clause clause, Words words) {
        var language = words.language();
        return new ContractPrint.Row(
                words.number(clause.number()),
                joined(" › ", clause.sector(), clause.outcome()),
                clause.output(),
                clause.indicator().in(language),
                clause.measured().in(language),
                figure(clause.baseline(), words),
                quarters(clause.quarters(), words),
                figure(clause.annual(), words),
                clause.verification(),
                clause.more().entrySet().stream()
                        .filter(one -> !one.getKey().equals("measure"))
                        .map(
                                one ->
                                        words.text("signing.column." + one.getKey())
                                                + ": "
                                                + one.getValue())
                        .collect(Collectors.joining(" · ")));
    }

    /** Always four. */
    static List<String> quarters(List<String> periods, Words words) {
        var quarters = new ArrayList<>(quarterly(periods, words));
        while (quarters.size() < 4) {
            quarters.add("");
        }
        return List.copyOf(quarters);
    }

    /** Of months, what the last of each quarter and its sisters say stands in one cell. */
    private static List<String> quarterly(List<String> periods, Words words) {
        int months = Math.max(1, periods.size() / 4);
        var quarters = new ArrayList<String>();
        for (int from = 0; from < periods.size(); from += months) {
            quarters.add(
                    periods.subList(from, Math.min(periods.size(), from + months)).stream()
                            .map(one -> figure(one, words))
                            .collect(Collectors.joining(" ")));
        }
        return quarters;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    static String figure(String text, Words words) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")
                ? words.number(new BigDecimal(text))
                : text;
    }

    private static ContractPrint.Promise promise(ContractText.Promise promise, Words words) {
        return new ContractPrint.Promise(
                promise.what(),
                words.date(LocalDate.parse(promise.due())),
                promise.owner().in(words.language()));
    }

    /** Both parties, and four witnesses. */
    private static List<ContractPrint.Seat> seats(ContractText text, Words words) {
        var seats = new ArrayList<ContractPrint.Seat>();
        var language = words.language();
        seats.add(
                new ContractPrint.Seat(
                        words.text("signing.side.promises"), text.promises().post().in(language)));
        seats.add(
                new ContractPrint.Seat(
                        words.text("signing.side.receives"), text.receives().post().in(language)));
        for (int witness = 1; witness <= SEATS_BELOW; witness++) {
            seats.add(new ContractPrint.Seat(words.text("signing.side.witness", witness), ""));
        }
        return List.copyOf(seats);
    }
}
