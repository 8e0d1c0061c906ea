package org.imihigo.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.documents.Document;
import org.imihigo.documents.Documents;
import org.imihigo.reporting.pages.ReportPage;
import org.springframework.stereotype.Component;

/** The evidence of readings, as pages show it. */
@Component
class Proofs {
    private final AllEvidence evidence;
    private final Documents documents;

    Proofs(AllEvidence evidence, Documents documents) {
        this.evidence = evidence;
        this.documents = documents;
    }

    Map<ReadingId, List<ReportPage.Proof>> of(Collection<ReadingId> readings) {
        var found = evidence.of(readings);
        var known =
                documents.find(found.stream().map(Evidence::document).distinct().toList()).stream()
                        .collect(toMap(Document::id, document -> document));
        return found.stream()
                .filter(proof -> known.containsKey(proof.document()))
                .collect(
                        groupingBy(
                                Evidence::reading,
                                mapping(
                                        proof ->
                                                Optional.ofNullable(known.get(proof.document()))
                                                        .map(Proofs::shown)
                                                        .orElseThrow(),
                                        toList())));
    }

    private static ReportPage.Proof shown(Document document) {
        return new ReportPage.Proof(
                "/documents/" + document.id(), document.name(), document.isPicture());
    }
}
