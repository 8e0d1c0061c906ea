package org.imihigo.outlook;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Fraction;
import org.imihigo.outlook.pages.Trend;
import org.imihigo.web.Words;

/** Draws how a pledge went through this year and the years before. */
final class TrendPicture {
    private static final int LEFT = 12;
    private static final int STEP = 68;
    private static final int FLOOR = 158;
    private static final int HEIGHT = 148;

    private final Years years;
    private final Indicator indicator;
    private final Words words;
    private final Fraction low;
    private final Fraction span;

    private TrendPicture(Years years, Words words) {
        this.years = years;
        this.indicator = years.progress().indicator();
        this.words = words;
        var all = figures().toList();
        low = all.stream().reduce(Fraction.ZERO, Fraction::min);
        var high = all.stream().reduce(low, Fraction::max);
        span = high.equals(low) ? Fraction.ONE : high.minus(low);
    }

    static Trend of(Years years, Words words) {
        return new TrendPicture(years, words).trend();
    }

    private Stream<Fraction> figures() {
        return Stream.of(
                        years.lines().stream().flatMap(line -> line.toDate().values().stream()),
                        years.progress().annual().stream(),
                        years.forecast().stream().flatMap(one -> Stream.of(one.low(), one.high())))
                .flatMap(some -> some);
    }

    private Trend trend() {
        var lines =
                years.lines().reversed().stream().filter(line -> !line.toDate().isEmpty()).toList();
        return new Trend(
                label(lines),
                lines.stream().map(this::line).toList(),
                years.progress().annual().map(this::height),
                years.forecast().filter(one -> one.course().left() > 0).map(this::ahead),
                lines.reversed().stream().map(this::row).toList());
    }

    private String label(List<Years.Line> lines) {
        var told =
                lines.stream()
                        .map(
                                line ->
                                        line.year()
                                                + ": "
                                                + line.toDate().values().stream()
                                                        .map(this::number)
                                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
        var whole = words.text("outlook.trend.label", told);
        return years.forecast()
                .map(_ -> whole + " " + ForecastWords.of(years, words).whole())
                .orElse(whole);
    }

    private Trend.Line line(Years.Line line) {
        boolean now = line.year().equals(years.lines().getFirst().year());
        var last = line.toDate().lastEntry();
        return new Trend.Line(
                now ? "now" : "before",
                points(line.toDate()),
                now ? dots(line.toDate()) : List.of(),
                line.year().toString(),
                x(last.getKey()),
                height(last.getValue()));
    }

    private String points(NavigableMap<Integer, Fraction> figures) {
        return figures.entrySet().stream()
                .map(each -> x(each.getKey()) + "," + height(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private List<Trend.Dot> dots(NavigableMap<Integer, Fraction> figures) {
        return figures.entrySet().stream()
                .map(each -> new Trend.Dot(x(each.getKey()), height(each.getValue())))
                .toList();
    }

    private Trend.Ahead ahead(Forecast forecast) {
        var course = forecast.course();
        return new Trend.Ahead(
                "M%s %sL%s %s"
                        .formatted(
                                x(course.last()),
                                height(course.toDate()),
                                x(Course.QUARTERS),
                                height(forecast.value())),
                height(forecast.value()),
                height(forecast.low()),
                height(forecast.high()));
    }

    private Trend.Row row(Years.Line line) {
        var quarters = new ArrayList<Optional<String>>();
        IntStream.rangeClosed(1, Course.QUARTERS)
                .forEach(
                        number ->
                                quarters.add(
                                        Optional.ofNullable(line.toDate().get(number))
                                                .map(this::number)));
        return new Trend.Row(line.year().toString(), List.copyOf(quarters));
    }

    private String number(Fraction figure) {
        return indicator.number(figure, words);
    }

    private static String x(int quarter) {
        return String.valueOf(LEFT + STEP * (quarter - 1));
    }

    /** Rounded for the eye alone. */
    private String height(Fraction figure) {
        var part = figure.minus(low).dividedBy(span).times(Fraction.of(HEIGHT));
        return Fraction.of(FLOOR).minus(part).rounded(1, RoundingMode.HALF_UP).toPlainString();
    }
}
