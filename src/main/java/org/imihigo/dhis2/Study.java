package org.imihigo.dhis2;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** An export, read and judged. */
record Study(
        Metadata metadata,
        Holdings holdings,
        List<Value> typed,
        Values values,
        List<Fault> faults) {
    static Study of(List<Export.Page> pages) {
        var reader = new MetadataReader();
        var typed = new ArrayList<Value>();
        for (var page : pages) {
            var content = new ByteArrayInputStream(page.content());
            switch (page.kind()) {
                case METADATA -> reader.add(content);
                case VALUES_JSON -> typed.addAll(ValuesReader.json(content));
                case VALUES_CSV -> typed.addAll(ValuesReader.csv(content));
            }
        }
        var metadata = reader.metadata();
        var holdings = Holdings.of(metadata);
        var codes = reader.codes();
        typed.replaceAll(value -> codes.known(value, metadata));
        var values = Values.of(typed, metadata);
        return new Study(
                metadata,
                holdings,
                List.copyOf(typed),
                values,
                FaultFinder.find(metadata, holdings, values));
    }
}
