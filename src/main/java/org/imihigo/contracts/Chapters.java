package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.pledges.Pillar;

/** Where each row stands: the pillar, sector, outcome and output above it. */
final class Chapters {
    /**
     * @param carried whether the row's own cell is empty where other rows name their pillar
     */
    record Chapter(
            Optional<Pillar> pillar,
            String sector,
            String outcome,
            String output,
            boolean carried) {}

    private String pillar = "";
    private String sector = "";
    private String outcome = "";
    private String output = "";

    private Chapters() {}

    static List<Chapter> of(List<Shape> shapes, Rows rows) {
        var chapters = new Chapters();
        boolean inColumn = shapes.stream().anyMatch(shape -> inColumn(shape));
        var all = new ArrayList<Chapter>();
        for (int at = 0; at < shapes.size(); at++) {
            var shape = shapes.get(at);
            chapters.enter(shape, rows.role(at));
            boolean carried = inColumn && shape.text(Column.PILLAR).isEmpty();
            var here = chapters.here(carried);
            boolean output = shape.text(Column.OUTPUT).isPresent();
            all.add(shape.again().map(one -> one.chapter(here, output)).orElse(here));
        }
        return all;
    }

    /** Whether pillars have a column of their own, and no rows. */
    private static boolean inColumn(Shape shape) {
        return shape.saysTargets() && shape.text(Column.PILLAR).isPresent();
    }

    private void enter(Shape shape, Role role) {
        switch (role) {
            case PILLAR -> begin(role, group(shape, Column.PILLAR));
            case SECTOR -> begin(role, group(shape, Column.SECTOR));
            case OUTCOME -> begin(role, group(shape, Column.OUTCOME));
            case OUTPUT -> begin(role, group(shape, Column.OUTPUT));
            case HEADING, PLEDGE, PART -> {
                shape.text(Column.PILLAR).ifPresent(text -> enter(Role.PILLAR, text));
                shape.text(Column.SECTOR).ifPresent(text -> enter(Role.SECTOR, text));
                shape.text(Column.OUTCOME).ifPresent(text -> enter(Role.OUTCOME, text));
                if (shape.text(Column.INDICATOR).isPresent()) {
                    shape.text(Column.OUTPUT).ifPresent(text -> enter(Role.OUTPUT, text));
                }
            }
            case COUNT, TOTAL, NOTE, BLANK, LEFT_OUT -> {}
        }
    }

    private static String group(Shape shape, Column column) {
        return shape.text(column).or(() -> shape.texts().stream().findFirst()).orElse("");
    }

    /** A row's own cell begins a chapter only where it says something new. */
    private void enter(Role role, String text) {
        var here =
                switch (role) {
                    case PILLAR -> pillar;
                    case SECTOR -> sector;
                    case OUTCOME -> outcome;
                    default -> output;
                };
        if (!here.equals(RowWords.unlabelled(text))) {
            begin(role, text);
        }
    }

    private void begin(Role role, String text) {
        var name = RowWords.unlabelled(text);
        output = role == Role.OUTPUT ? name : "";
        if (role == Role.OUTPUT) {
            return;
        }
        outcome = role == Role.OUTCOME ? name : "";
        if (role == Role.OUTCOME) {
            return;
        }
        sector = role == Role.SECTOR ? name : "";
        if (role == Role.PILLAR) {
            pillar = name;
        }
    }

    private Chapter here(boolean carried) {
        return new Chapter(
                RowWords.pillar(pillar).or(() -> RowWords.pillarOfSector(sector)),
                sector,
                outcome,
                output,
                carried);
    }
}
