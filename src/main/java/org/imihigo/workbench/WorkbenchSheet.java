package org.imihigo.workbench;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Trial;

/** The marks of a table as comma-separated values, with decimal points and twenty decimals. */
final class WorkbenchSheet {
    private static final String HEAD =
            "unit,item,mark,weight,share,steps,method,method_sha256,other_mark,other_steps,"
                    + "other_method";
    private static final int PLACES = 20;

    private WorkbenchSheet() {}

    static String of(Comparison comparison) {
        return Stream.concat(
                        Stream.of(HEAD),
                        comparison.units().stream().flatMap(unit -> lines(unit, comparison)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(Comparison.Tried unit, Comparison comparison) {
        return IntStream.range(0, unit.one().items().size())
                .mapToObj(
                        at ->
                                line(
                                        unit.unit(),
                                        unit.one().items().get(at),
                                        unit.two().map(two -> two.items().get(at)),
                                        comparison));
    }

    private static String line(
            String unit, Trial.Marked one, Optional<Trial.Marked> two, Comparison comparison) {
        var mark = one.mark();
        return Stream.of(
                        unit,
                        one.item().name(),
                        mark.map(WorkbenchSheet::plain).orElse(""),
                        plain(one.weight()),
                        plain(mark.orElse(Fraction.ZERO).times(one.weight())),
                        steps(one),
                        comparison.method().id(),
                        comparison.method().hash(),
                        two.flatMap(Trial.Marked::mark).map(WorkbenchSheet::plain).orElse(""),
                        two.map(WorkbenchSheet::steps).orElse(""),
                        comparison.other().map(Method::id).orElse(""))
                .map(WorkbenchSheet::cell)
                .collect(Collectors.joining(","));
    }

    private static String steps(Trial.Marked item) {
        return item.steps().stream()
                .map(
                        step ->
                                step.rule()
                                        + step.inputs().entrySet().stream()
                                                .map(in -> in.getKey() + "=" + plain(in.getValue()))
                                                .collect(Collectors.joining(" ", "(", ")"))
                                        + step.result().map(mark -> "=" + plain(mark)).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static String plain(Fraction number) {
        var shown = number.rounded(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula is marked as a text. */
    private static String cell(String text) {
        boolean formula = text.matches("(?s)[=@+\\t\\r].*|-[^0-9].*");
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s)[^,\"\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
