package org.imihigo.database;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, so that a restore can prove that nothing is missing.
 *
 * @param product the version of Imihigo that wrote it
 * @param schema the version of the last migration of its tables
 * @param taken the moment that it shows
 */
record Manifest(
        String product, String schema, Instant taken, List<Part> tables, List<Sequence> sequences) {
    /** Its entry in the file. */
    static final String NAME = "manifest.json";

    /** One table, as PostgreSQL's COPY writes it. */
    record Part(String table, String columns, long rows, String sha256) {
        static String entry(String table) {
            return table + ".copy";
        }
    }

    /** A number that was given out is never given out again, even if its row has gone. */
    record Sequence(String name, long last, boolean used) {}

    static Manifest parse(byte[] text) {
        return JsonMapper.shared().readValue(text, Manifest.class);
    }

    String text() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
