package org.imihigo.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.reporting.ReadingChange;

/**
 * A cube beside what the database holds in one snapshot. The cube follows what is saved meanwhile,
 * and its journal says where.
 */
final class Comparison {
    private final Cube cube;
    private final List<Cell> open = new ArrayList<>();
    private long readings;

    Comparison(Cube cube) {
        this.cube = cube;
    }

    /** The next reading in force in the snapshot. */
    void reading(ReadingChange kept) {
        var cell = Cell.of(kept);
        if (!cube.knows(cell)) {
            return;
        }
        readings++;
        boolean differs = !cube.reading(cell).equals(kept.after().map(Cells::plain));
        if (differs || cube.journal().isNew(cell)) {
            open.add(cell);
        }
    }

    long readings() {
        return readings;
    }

    /**
     * What is wrong, in words for the log. To be called when the cube holds at least all that the
     * snapshot saw.
     *
     * @param measurers who measures what in the snapshot
     */
    List<String> wrong(Map<SeriesYear, List<Measurer>> measurers) {
        var wrong = new ArrayList<String>();
        cube.read(() -> wrong.addAll(wrongReadings()));
        cube.read(() -> wrong.addAll(wrongClimbs(measurers)));
        for (var sheet : cube.read(() -> Map.copyOf(cube.sheets())).entrySet()) {
            if (!cube.read(sheet.getValue()::addsUp)) {
                wrong.add("sums of " + sheet.getKey());
            }
        }
        return wrong;
    }

    private List<String> wrongReadings() {
        var journal = cube.journal();
        var wrong =
                new ArrayList<>(
                        open.stream()
                                .filter(cell -> !journal.has(cell))
                                .map(cell -> "reading of " + cell)
                                .toList());
        long held = cube.sheets().values().stream().mapToLong(Sheet::readings).sum();
        long unchanged = held - journal.news();
        long kept = readings - open.stream().filter(journal::isNew).count();
        if (wrong.isEmpty() && !journal.wasEmptied() && unchanged != kept) {
            wrong.add("%d readings, not %d".formatted(unchanged, kept));
        }
        return wrong;
    }

    private List<String> wrongClimbs(Map<SeriesYear, List<Measurer>> measurers) {
        if (cube.journal().wasRebuilt()) {
            return List.of();
        }
        return Stream.concat(cube.sheets().keySet().stream(), measurers.keySet().stream())
                .distinct()
                .filter(which -> !climbs(which, measurers.getOrDefault(which, List.of())))
                .map(which -> "who measures " + which)
                .toList();
    }

    private boolean climbs(SeriesYear which, List<Measurer> measurers) {
        var sheet = cube.sheets().get(which);
        return sheet != null && sheet.climb().sameAs(cube.climb(measurers));
    }
}
