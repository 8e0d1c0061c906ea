package org.imihigo.dhis2;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Fetches an export page by page; each page is kept when it is here, so that none is asked twice.
 */
@Component("dhis2Fetching")
class Fetching {
    /** What is asked of each, and how many of them at once. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("categoryCombos", "50|id,name,categoryOptionCombos[id,name]");
        FIELDS.put("constants", "500|id,name,value");
        FIELDS.put("indicatorTypes", "500|id,name,factor");
        FIELDS.put("dataElements", "500|id,name,valueType,zeroIsSignificant,categoryCombo[id]");
        FIELDS.put("indicators", "500|id,name,numerator,denominator,indicatorType[id]");
        FIELDS.put("organisationUnits", "1000|id,name,code,path");
        FIELDS.put(
                "dataSets",
                "10|id,name,periodType,dataSetElements[dataElement[id]],"
                        + "sections[id,name,sortOrder,dataElements[id]],"
                        + "dataEntryForm[id,htmlCode],organisationUnits[id]");
    }

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_CHANGES = 3;
    private static final String VALUES = "dataValueSets";

    private final Exports exports;
    private final Studies studies;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Fetching(Exports exports, Studies studies) {
        this.exports = exports;
        this.studies = studies;
    }

    /** Begins, or goes on where it stopped; the page of the export tells how far it is. */
    void start(UUID export, Source source, Wanted wanted) {
        if (running.add(export)) {
            Thread.ofVirtual()
                    .name("dhis2 " + export)
                    .start(
                            () -> {
                                try {
                                    fetch(export, source, wanted, Fetching::sleep);
                                } finally {
                                    running.remove(export);
                                }
                            });
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fetches what is not here yet, and says on the export how it went. */
    void fetch(
            UUID export,
            Source source,
            Wanted wanted,
            java.util.function.Consumer<Duration> pause) {
        exports.settle(export, false, Optional.empty());
        try (var connector = new Connector(source, pause)) {
            for (var resource : FIELDS.keySet()) {
                pages(export, resource, connector);
            }
            if (wanted.hasValues()) {
                values(export, wanted, connector);
            }
            Study.of(exports.pages(export));
            studies.forget(export);
            exports.settle(export, true, Optional.empty());
        } catch (Refusal refusal) {
            exports.settle(export, false, Optional.of(refusal.key()));
        }
    }

    private void pages(UUID export, String resource, Connector connector) {
        int page = exports.kept(export).getOrDefault(resource, 0);
        int pages = exports.expected(export).getOrDefault(resource, page + 1);
        int changes = 0;
        while (page < pages) {
            page++;
            var content = connector.get(path(resource, page));
            var pager = Pager.of(content, resource);
            if (page > 1 && pager.isOther(exports.first(export, resource))) {
                // Somebody changed it meanwhile: what moved to a page before would be missed.
                if (++changes > MOST_CHANGES) {
                    throw Refusal.conflict("dhis2.connect.stopped.changing");
                }
                exports.drop(export, resource);
                page = 0;
                pages = 1;
                continue;
            }
            pages = Math.min(MOST_PAGES, Math.max(page, pager.pages()));
            exports.put(
                    export, new Export.Page(Export.Kind.METADATA, resource, page, pages, content));
        }
    }

    private static String path(String resource, int page) {
        var asked = FIELDS.getOrDefault(resource, "").split("\\|", 2);
        return resource
                + ".json?paging=true&order=id:asc&pageSize="
                + asked[0]
                + "&page="
                + page
                + "&fields="
                + URLEncoder.encode(asked[1], StandardCharsets.UTF_8);
    }

    /**
     * How many pages there are, and of how many things.
     *
     * @param total none where the DHIS2 does not say it
     */
    private record Pager(int pages, Optional<Integer> total) {
        /** It must be an answer about what was asked. */
        static Pager of(byte[] content, String resource) {
            var pagers = new ArrayList<Pager>();
            var fields = new ArrayList<String>();
            JsonFile.each(
                    new ByteArrayInputStream(content),
                    (field, node) -> {
                        fields.add(field);
                        if (field.equals("pager")) {
                            var total = node.path("total");
                            pagers.add(
                                    new Pager(
                                            node.path("pageCount").asInt(1),
                                            total.isInt()
                                                    ? Optional.of(total.asInt())
                                                    : Optional.empty()));
                        }
                    });
            if (pagers.isEmpty() && !fields.contains(resource)) {
                throw Refusal.conflict("dhis2.connect.stopped.unexpected");
            }
            return pagers.isEmpty() ? new Pager(1, Optional.empty()) : pagers.getFirst();
        }

        boolean isOther(Optional<Export.Page> first) {
            return first.map(page -> of(page.content(), page.resource()).total())
                    .filter(said -> said.isPresent() && total.isPresent())
                    .filter(said -> !said.equals(total))
                    .isPresent();
        }
    }

    /** The values of the year, whether they are filled in by year, half, quarter or month. */
    private void values(UUID export, Wanted wanted, Connector connector) {
        if (exports.kept(export).containsKey(VALUES)) {
            return;
        }
        var year = FiscalYear.parse(wanted.year()).orElseThrow();
        var periods = new ArrayList<>(List.of(PeriodName.of(year.whole())));
        int first = year.firstDay().getYear();
        periods.add(first + "S2");
        periods.add(first + 1 + "S1");
        year.quarters().map(PeriodName::of).forEach(periods::add);
        IntStream.rangeClosed(1, FiscalPeriod.Kind.MONTH.inYear())
                .mapToObj(month -> new FiscalPeriod(year, FiscalPeriod.Kind.MONTH, month))
                .map(PeriodName::of)
                .forEach(periods::add);
        var path =
                VALUES
                        + ".json?dataSet="
                        + wanted.set()
                        + "&orgUnit="
                        + wanted.place()
                        + "&children=true&period="
                        + String.join("&period=", periods);
        var content = connector.get(path);
        ValuesReader.json(new ByteArrayInputStream(content));
        exports.put(export, new Export.Page(Export.Kind.VALUES_JSON, VALUES, 1, 1, content));
    }
}
