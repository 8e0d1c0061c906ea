package org.imihigo.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;

/** An xlsx file: a parcel of parts that name each other. */
final class Workbook {
    private static final int MOST_SHEETS = 60;
    private static final Set<String> TRUE = Set.of("1", "true");
    private static final Set<String> PHONETIC = Set.of("rPh");

    /** How the format writes what XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Archive archive;
    private final String path;
    private final Map<String, String> targets;

    private Workbook(Archive archive) {
        this.archive = archive;
        this.path = path(archive);
        this.targets = targets(archive, relations(path));
    }

    static List<Sheet> read(byte[] content, Progress progress) {
        var archive = Archive.of(content);
        if (archive.part("mimetype").isPresent() || archive.part("xl/workbook.bin").isPresent()) {
            throw Refusal.invalid("spreadsheets.file.relative");
        }
        return new Workbook(archive).sheets(progress);
    }

    /** Where the book itself lies: nearly always at the same place. */
    private static String path(Archive archive) {
        return targets(archive, "_rels/.rels").values().stream()
                .map(target -> target.startsWith("/") ? target.substring(1) : target)
                .filter(target -> target.matches("xl/workbook[0-9]*[.]xml"))
                .findFirst()
                .orElse("xl/workbook.xml");
    }

    private static String relations(String path) {
        return path.replaceFirst("([^/]+)$", "_rels/$1.rels");
    }

    private static Map<String, String> targets(Archive archive, String relations) {
        var targets = new HashMap<String, String>();
        archive.part(relations)
                .ifPresent(
                        part ->
                                Xml.each(
                                        part,
                                        xml ->
                                                targets.put(
                                                        xml.attribute("Id").orElse(""),
                                                        xml.attribute("Target").orElse(""))));
        return targets;
    }

    private List<Sheet> sheets(Progress progress) {
        var book = archive.part(path).orElseThrow(() -> Refusal.invalid("spreadsheets.file.other"));
        var strings = strings();
        var named = new ArrayList<Named>();
        var dates = new int[1];
        Xml.each(
                book,
                xml -> {
                    switch (xml.name()) {
                        case "workbookPr" ->
                                dates[0] =
                                        xml.attribute("date1904").filter(TRUE::contains).isPresent()
                                                ? 1
                                                : 0;
                        case "sheet" ->
                                named.add(
                                        new Named(
                                                xml.attribute("name").orElse(""),
                                                xml.attribute("id").orElse(""),
                                                xml.attribute("state").isPresent()));
                        default -> {}
                    }
                });
        if (named.size() > MOST_SHEETS) {
            throw Refusal.invalid("spreadsheets.file.sheets", MOST_SHEETS);
        }
        var formats = Formats.of(archive.part(beside("styles", "styles.xml")), dates[0] == 1);
        var sheets = new ArrayList<Sheet>();
        for (var one : named) {
            archive.part(full(targets.getOrDefault(one.relation(), "")))
                    .map(part -> new SheetPart(strings, formats, progress).read(part))
                    .map(read -> new Sheet(one.name(), one.hidden(), read.rows(), read.merges()))
                    .ifPresent(sheets::add);
        }
        return sheets;
    }

    private record Named(String name, String relation, boolean hidden) {}

    /** The one part of its kind, wherever the book says it lies. */
    private String beside(String kind, String usual) {
        return targets.values().stream()
                .filter(
                        target ->
                                target.toLowerCase(Locale.ROOT)
                                        .contains(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(this::full)
                .orElse("xl/" + usual);
    }

    private String full(String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : path.substring(0, path.lastIndexOf('/') + 1) + target;
    }

    private List<String> strings() {
        var strings = new ArrayList<String>();
        archive.part(beside("sharedStrings", "sharedStrings.xml"))
                .ifPresent(
                        part ->
                                Xml.each(
                                        part,
                                        xml -> {
                                            if (xml.name().equals("si")) {
                                                strings.add(unescaped(xml.text(PHONETIC)));
                                            }
                                        }));
        return strings;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))))
                : text;
    }
}
