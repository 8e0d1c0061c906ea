package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form that somebody drew by hand in HTML, read as the table that it shows. */
final class FormTable {
    private static final Pattern TAG =
            Pattern.compile(
                    "<!--|<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})\\b("
                            + "(?:[^<>\"']{1,2000}+|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,60}+"
                            + "|[^<>]{0,2000})>");
    private static final String COMMENT_END = "-->";
    private static final Pattern VALUE =
            Pattern.compile("\\b([A-Za-z0-9]{1,20})-([A-Za-z0-9]{1,20})-val\\b");
    private static final Pattern SPAN =
            Pattern.compile(
                    "\\b(col|row)span\\s*=\\s*[\"']?([0-9]{1,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final int WIDEST = 100;

    /** A line of the table: what is written and what is typed, by column. */
    record Row(Map<Integer, String> texts, Map<Integer, Cell> inputs) {
        /** All that is written in it. */
        String text() {
            return String.join(" ", texts.values()).strip();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** How many rows below a cell still covers, and what is written in it. */
    private final Map<Integer, Integer> hanging = new TreeMap<>();

    private final Map<Integer, String> hung = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private Row row = new Row(new TreeMap<>(), new TreeMap<>());
    private boolean silent;
    private int column = -1;
    private int next;

    private FormTable() {}

    static List<Row> read(String html) {
        var table = new FormTable();
        var tags = TAG.matcher(html);
        int before = 0;
        while (tags.find(before)) {
            table.text.append(html, before, tags.start());
            before = tags.end();
            if (tags.group(2) == null) {
                int end = html.indexOf(COMMENT_END, before);
                before = end < 0 ? html.length() : end + COMMENT_END.length();
            } else {
                table.tag(
                        tags.group(2).toLowerCase(Locale.ROOT),
                        !tags.group(1).isEmpty(),
                        tags.group(3));
            }
        }
        table.endRow();
        return List.copyOf(table.rows);
    }

    private void tag(String name, boolean ends, String attributes) {
        if (name.equals("script") || name.equals("style")) {
            silent = !ends;
            text.setLength(0);
        }
        if (silent) {
            return;
        }
        switch (name) {
            case "tr" -> endRow();
            case "td", "th" -> {
                endCell();
                if (!ends) {
                    beginCell(attributes);
                }
            }
            case "h1", "h2", "h3", "h4", "caption", "legend" -> title(ends);
            case "input", "textarea", "select" -> input(attributes);
            case "br", "p", "div" -> text.append(' ');
            default -> {
                // Nothing that a reader sees.
            }
        }
    }

    private void beginCell(String attributes) {
        while (hanging.getOrDefault(next, 0) > 0) {
            passCovered();
        }
        column = next;
        int wide = 1;
        int high = 1;
        var spans = SPAN.matcher(attributes);
        while (spans.find()) {
            int span = Math.clamp(Integer.parseInt(spans.group(2)), 1, WIDEST);
            if (spans.group(1).equalsIgnoreCase("col")) {
                wide = span;
            } else {
                high = span;
            }
        }
        next = Math.min(WIDEST, next + wide);
        for (int covered = column; covered < next; covered++) {
            hanging.put(covered, high - 1);
        }
    }

    private void passCovered() {
        hanging.merge(next, -1, Integer::sum);
        if (hung.containsKey(next)) {
            row.texts().put(next, hung.get(next));
        }
        next++;
    }

    private void endCell() {
        var written = written();
        if (column >= 0) {
            hung.remove(column);
            if (!written.isEmpty()) {
                row.texts().put(column, written);
                hung.put(column, written);
            }
        }
        column = -1;
    }

    /** A heading between tables is a row of its own. */
    private void title(boolean ends) {
        if (column >= 0) {
            text.append(' ');
        } else if (ends) {
            var written = written();
            if (!written.isEmpty()) {
                endRow();
                row.texts().put(0, written);
                endRow();
            }
        } else {
            text.setLength(0);
        }
    }

    private String written() {
        var written = SPACE.matcher(HtmlUtils.htmlUnescape(text.toString())).replaceAll(" ");
        text.setLength(0);
        return written.strip();
    }

    private void input(String attributes) {
        var value = VALUE.matcher(attributes);
        if (value.find()) {
            int free = Math.max(column, 0);
            while (row.inputs().containsKey(free)) {
                free++;
            }
            row.inputs().put(free, Cell.of(value.group(1), value.group(2)));
        }
    }

    private void endRow() {
        endCell();
        if (next > 0) {
            int widest = hanging.keySet().stream().mapToInt(covered -> covered).max().orElse(-1);
            while (next <= widest) {
                if (hanging.getOrDefault(next, 0) > 0) {
                    passCovered();
                } else {
                    next++;
                }
            }
        }
        if (!row.texts().isEmpty() || !row.inputs().isEmpty()) {
            rows.add(row);
        }
        row = new Row(new TreeMap<>(), new TreeMap<>());
        next = 0;
        text.setLength(0);
    }
}
