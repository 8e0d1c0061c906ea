package org.imihigo.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.documents.Alike;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.reporting.AllEvidence.Stand;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * Evidence that stands for another figure as well, or looks like some that does. It is told to
 * whoever judges, with what it rests on; nothing follows from it by itself.
 */
@Component("evidenceReuse")
class Reuse {
    private static final int MOST = 3;

    private final AllEvidence evidence;
    private final Documents documents;
    private final Indicators indicators;
    private final Territory territory;

    Reuse(AllEvidence evidence, Documents documents, Indicators indicators, Territory territory) {
        this.evidence = evidence;
        this.documents = documents;
        this.indicators = indicators;
        this.territory = territory;
    }

    /** What is said of each document, where it stands for one of these readings. */
    Finder among(Collection<DocumentId> shown) {
        var alike = documents.alike(shown);
        Set<DocumentId> all = new HashSet<>(shown);
        alike.values().forEach(some -> some.forEach(one -> all.add(one.document())));
        return new Finder(
                alike, evidence.stands(all).stream().collect(groupingBy(Stand::document)));
    }

    /** Knows where the documents of a page stand elsewhere. */
    final class Finder {
        private final Map<DocumentId, List<Alike>> alike;
        private final Map<DocumentId, List<Stand>> stands;

        private Finder(Map<DocumentId, List<Alike>> alike, Map<DocumentId, List<Stand>> stands) {
            this.alike = alike;
            this.stands = stands;
        }

        List<String> remarks(Evidence proof, Words words) {
            var remarks = new ArrayList<String>();
            for (var other : elsewhere(proof, proof.document())) {
                remarks.add(
                        words.text(
                                "reporting.reuse.same",
                                name(other.series(), words),
                                territory.fullName(other.unit(), words),
                                words.period(other.period())));
            }
            for (var near : alike.getOrDefault(proof.document(), List.of())) {
                for (var other : elsewhere(proof, near.document())) {
                    remarks.add(
                            words.text(
                                    "reporting.reuse.alike",
                                    name(other.series(), words),
                                    territory.fullName(other.unit(), words),
                                    words.period(other.period()),
                                    near.differs()));
                }
            }
            return remarks.stream().distinct().limit(MOST).toList();
        }

        /** The figure that it stands for here, and its corrections, are no other figure. */
        private List<Stand> elsewhere(Evidence proof, DocumentId document) {
            var here =
                    stands.getOrDefault(proof.document(), List.of()).stream()
                            .filter(stand -> stand.reading().equals(proof.reading()))
                            .findFirst();
            return stands.getOrDefault(document, List.of()).stream()
                    .filter(stand -> here.filter(stand::isOfTheSameFigure).isEmpty())
                    .toList();
        }
    }

    private String name(SeriesId id, Words words) {
        var series = indicators.series(id);
        var whole = series.indicator().name().in(words);
        return series.category().map(category -> whole + ": " + category.in(words)).orElse(whole);
    }
}
