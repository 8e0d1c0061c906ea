package org.imihigo.ranking;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.Tier;
import org.imihigo.ranking.pages.PublicationPage;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Sealed;
import org.imihigo.seal.SealedText;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of others that were brought, as the public log has them. */
@Component
@Transactional(readOnly = true)
class PrintedTexts implements SealedText {
    private static final String WORD = "table";

    private final PrintedTables tables;
    private final Territory territory;

    PrintedTexts(PrintedTables tables, Territory territory) {
        this.tables = tables;
        this.territory = territory;
    }

    static String subject(Tier tier, FiscalYear year) {
        return WORD + " " + tier.word() + " " + year;
    }

    @Override
    public Optional<byte[]> content(Sealed entry) {
        return table(entry).map(PrintedTable::sealed);
    }

    @Override
    public Optional<Shown> shown(Sealed entry, Words words) {
        return table(entry)
                .map(
                        table ->
                                new Shown(
                                        TablePages.heading(table.tier(), words)
                                                + ", "
                                                + table.year(),
                                        Optional.of(page(table, words)),
                                        Optional.empty()));
    }

    private Optional<PrintedTable> table(Sealed entry) {
        var words = entry.subject().split(" ", -1);
        if (entry.kind() != Kind.PUBLICATION || words.length != 3 || !words[0].equals(WORD)) {
            return Optional.empty();
        }
        return Tier.parse(words[1])
                .flatMap(
                        tier ->
                                FiscalYear.parse(words[2])
                                        .flatMap(year -> sealedAs(entry.sha256(), tier, year)));
    }

    private Optional<PrintedTable> sealedAs(String sha256, Tier tier, FiscalYear year) {
        return tables.tables(tier, year).stream()
                .filter(table -> Sha256.hex(table.sealed()).equals(sha256))
                .findFirst();
    }

    private PublicationPage page(PrintedTable table, Words words) {
        return new PublicationPage(
                table.source(),
                table.lines().stream()
                        .map(
                                line ->
                                        new PublicationPage.Row(
                                                line.rank().map(words::number).orElse(""),
                                                territory.fullName(line.unit(), words),
                                                words.number(line.score())))
                        .toList());
    }
}
