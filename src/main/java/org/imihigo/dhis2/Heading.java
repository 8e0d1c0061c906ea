package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A heading of a form or the name of a section: under what the pledges below it stand. */
record Heading(Level level, String text) {
    /** Where in the chain of results it stands. */
    enum Level {
        PILLAR("pillar|pilier|inkingi"),
        SECTOR("sector|secteur|icyiciro|urwego"),
        OUTCOME("outcome|effet|impinduka"),
        OUTPUT("output|produit|extrant|umusaruro");

        private final Pattern form;

        /** The output is the last. */
        Level below() {
            return switch (this) {
                case PILLAR -> SECTOR;
                case SECTOR -> OUTCOME;
                case OUTCOME, OUTPUT -> OUTPUT;
            };
        }

        Level(String words) {
            form =
                    Pattern.compile(
                            "(?:" + words + ")\\s*(?:[0-9.]+|[ivx]+\\b)?\\s*[:.\\-–—)]*\\s*(.+)",
                            Pattern.CASE_INSENSITIVE);
        }
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*[>»/|]\\s*|\\s+[-–—]\\s+");
    private static final Pattern PILLAR_ITSELF =
            Pattern.compile(
                    "(?:economic|social|transformational governance|governance"
                            + "|(?:transformation )?économique|(?:transformation )?sociale|gouvernance"
                            + "|ubukungu|imibereho myiza|imiyoborere myiza)(?: transformation)?(?: pillar)?",
                    Pattern.CASE_INSENSITIVE);

    /** The headings in one text: {@code Economic Transformation > Agriculture} has two. */
    static List<Heading> read(String text) {
        var labelled = labelled(text);
        if (labelled.isPresent()) {
            return labelled.map(List::of).get();
        }
        var read = new ArrayList<Heading>();
        for (var part : BETWEEN.splitAsStream(text.strip()).toList()) {
            var known = labelled(part);
            read.add(known.orElseGet(() -> new Heading(below(read), part.strip())));
        }
        return read;
    }

    private static Optional<Heading> labelled(String text) {
        if (PILLAR_ITSELF.matcher(text.strip()).matches()) {
            return Optional.of(new Heading(Level.PILLAR, text.strip()));
        }
        if (BETWEEN.matcher(text).find()) {
            return Optional.empty();
        }
        for (var level : Level.values()) {
            var form = level.form.matcher(text.strip());
            if (form.matches()) {
                return Optional.of(new Heading(level, form.group(1).strip()));
            }
        }
        return Optional.empty();
    }

    /** Without a word for it, a heading stands one below the one before; alone it is a sector. */
    private static Level below(List<Heading> before) {
        return before.isEmpty() ? Level.SECTOR : before.getLast().level().below();
    }
}
