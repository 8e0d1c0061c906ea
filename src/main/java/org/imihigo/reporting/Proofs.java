package org.imihigo.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.imihigo.documents.Document;
import org.imihigo.documents.Documents;
import org.imihigo.documents.Place;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The evidence of readings, as pages show it. */
@Component
class Proofs {
    private final AllEvidence evidence;
    private final Documents documents;
    private final Reuse reuse;

    Proofs(AllEvidence evidence, Documents documents, Reuse reuse) {
        this.evidence = evidence;
        this.documents = documents;
        this.reuse = reuse;
    }

    Map<ReadingId, List<ReportPage.Proof>> of(Collection<ReadingId> readings, Words words) {
        return shown(
                evidence.of(readings),
                proof -> new ReportPage.Facts(times(proof, words), List.of()));
    }

    /** For whoever judges: also where a picture was taken, and whether it was used before. */
    Map<ReadingId, List<ReportPage.Proof>> judged(Collection<ReadingId> readings, Words words) {
        var found = evidence.of(readings);
        var finder = reuse.among(found.stream().map(Evidence::document).distinct().toList());
        return shown(
                found,
                proof -> {
                    var facts = new ArrayList<>(times(proof, words));
                    proof.document()
                            .place()
                            .map(place -> words.text("reporting.evidence.place", place(place)))
                            .ifPresent(facts::add);
                    return new ReportPage.Facts(facts, finder.remarks(proof.evidence(), words));
                });
    }

    private static String place(Place place) {
        return place.latitude().toPlainString() + ", " + place.longitude().toPlainString();
    }

    /** A document where it stands for a reading. */
    private record Hung(Evidence evidence, Document document) {}

    private Map<ReadingId, List<ReportPage.Proof>> shown(
            List<Evidence> found, Function<Hung, ReportPage.Facts> facts) {
        var known =
                documents.find(found.stream().map(Evidence::document).distinct().toList()).stream()
                        .collect(toMap(Document::id, document -> document));
        return found.stream()
                .filter(proof -> known.containsKey(proof.document()))
                .map(proof -> new Hung(proof, Objects.requireNonNull(known.get(proof.document()))))
                .collect(
                        groupingBy(
                                hung -> hung.evidence().reading(),
                                mapping(
                                        hung -> shown(hung.document(), facts.apply(hung)),
                                        toList())));
    }

    private static ReportPage.Proof shown(Document document, ReportPage.Facts facts) {
        return new ReportPage.Proof(
                "/documents/" + document.id(),
                document.name(),
                document.isPicture(),
                facts.facts(),
                facts.remarks());
    }

    /** When it was taken, as somebody says, and when it came here, as we know. */
    private static List<String> times(Hung hung, Words words) {
        var times = new ArrayList<String>();
        hung.document()
                .taken()
                .map(taken -> words.text("reporting.evidence.taken", words.moment(taken)))
                .ifPresent(times::add);
        times.add(words.text("reporting.evidence.received", words.moment(hung.evidence().at())));
        return times;
    }
}
