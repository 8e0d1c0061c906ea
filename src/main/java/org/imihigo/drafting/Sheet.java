package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;

/** The rows of a draft while they are typed. What does not fit is told, and nothing is lost. */
final class Sheet {
    private static final int LONGEST = 2_000;

    private final List<Line> lines;
    private final Map<Integer, Line> removed;
    private final Map<Integer, Integer> given;
    private final List<Done> done = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int next;

    /**
     * @param next the number of the first row that is added
     * @param given the numbers that new rows of the same batch were given before
     */
    Sheet(List<Line> lines, Map<Integer, Line> removed, int next, Map<Integer, Integer> given) {
        this.lines = new ArrayList<>(lines);
        this.removed = new HashMap<>(removed);
        this.next = next;
        this.given = new HashMap<>(given);
    }

    /** A change, before anybody has signed for it. */
    record Done(int row, Change.Kind kind, Optional<Column> column, String before, String after) {}

    /** Why a cell was not written. */
    enum Reason {
        /** Somebody else has typed another text meanwhile. */
        OVERTAKEN,
        /** Somebody else has taken the row out. */
        GONE,
        LONG
    }

    /**
     * A cell that was not written.
     *
     * @param theirs what stands there
     * @param mine what was typed
     */
    record Refused(int row, Column column, Reason reason, String theirs, String mine) {}

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** The numbers that new rows were given. */
    Map<Integer, Integer> given() {
        return Map.copyOf(given);
    }

    Sheet apply(List<Edit> edits) {
        edits.forEach(this::apply);
        return this;
    }

    private void apply(Edit edit) {
        switch (edit) {
            case Edit.Typed typed -> type(typed);
            case Edit.Added(var row, var after) -> add(row, number(after));
            case Edit.Removed(var row) -> remove(number(row));
            case Edit.Restored(var row, var after) -> restore(row, after);
            case Edit.Moved(var row, var after) -> move(number(row), number(after));
        }
    }

    private int number(int row) {
        return given.getOrDefault(row, row);
    }

    private int place(int row) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).row() == row) {
                return at;
            }
        }
        return -1;
    }

    private String above(int place) {
        return place <= 0 ? "0" : Integer.toString(lines.get(place - 1).row());
    }

    private int below(int row) {
        int place = place(row);
        return row == 0 ? 0 : place < 0 ? lines.size() : place + 1;
    }

    private void type(Edit.Typed typed) {
        int row = number(typed.row());
        int place = place(row);
        var text = typed.text().strip();
        var there = place < 0 ? "" : text(lines.get(place), typed.column());
        if (there.equals(text) && place >= 0) {
            return;
        }
        var reason =
                place < 0
                        ? Optional.of(Reason.GONE)
                        : text.length() > LONGEST
                                ? Optional.of(Reason.LONG)
                                : Optional.of(Reason.OVERTAKEN)
                                        .filter(_ -> !there.equals(typed.was().strip()));
        if (reason.isPresent()) {
            refused.add(new Refused(row, typed.column(), reason.get(), there, text));
            return;
        }
        lines.set(place, with(lines.get(place), typed.column(), text));
        say(row, Change.Kind.TYPED, Optional.of(typed.column()), there, text);
    }

    /** What stands in a cell, as the grid shows it. */
    static String text(Line line, Column column) {
        return line.cell(column).map(cell -> cell.text().strip()).orElse("");
    }

    private static Line with(Line line, Column column, String text) {
        var cells = new EnumMap<Column, Written>(Column.class);
        cells.putAll(line.cells());
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, new Written("", text, Written.Form.TEXT));
        }
        return new Line(line.row(), cells);
    }

    private void add(int wanted, int after) {
        int row = next++;
        given.put(wanted, row);
        int place = below(after);
        lines.add(place, new Line(row, Map.of()));
        say(row, Change.Kind.ADDED, Optional.empty(), Integer.toString(wanted), above(place));
    }

    private void remove(int row) {
        int place = place(row);
        if (place >= 0) {
            say(row, Change.Kind.REMOVED, Optional.empty(), above(place), "");
            removed.put(row, lines.remove(place));
        }
    }

    private void restore(int row, int after) {
        var line = removed.remove(row);
        if (line != null) {
            int place = below(after);
            lines.add(place, line);
            say(row, Change.Kind.RESTORED, Optional.empty(), "", above(place));
        }
    }

    private void move(int row, int after) {
        int from = place(row);
        if (from < 0 || row == after) {
            return;
        }
        var before = above(from);
        var line = lines.remove(from);
        int place = below(after);
        lines.add(place, line);
        if (place != from) {
            say(row, Change.Kind.MOVED, Optional.empty(), before, above(place));
        }
    }

    private void say(
            int row, Change.Kind kind, Optional<Column> column, String before, String after) {
        done.add(new Done(row, kind, column, before, after));
    }
}
