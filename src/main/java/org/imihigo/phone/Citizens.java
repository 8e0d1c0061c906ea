package org.imihigo.phone;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.Tier;
import org.imihigo.notices.ShortMessage;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Anybody with a telephone: reads what their village has pledged, and says what they think. */
@Component
class Citizens {
    private static final Set<Tier> PLACES = Set.of(Tier.VILLAGE, Tier.CELL, Tier.SECTOR);
    private static final int FOUND = 40;
    private static final int ON_A_SCREEN = 3;
    private static final int MOST_STARS = 5;
    private static final String MORE = "0";
    private static final String FRENCH = "8";
    private static final String ENGLISH = "9";

    private final Territory territory;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Reporting reporting;
    private final Ratings ratings;
    private final Filed filed;
    private final Calendar calendar;
    private final Bundles bundles;

    Citizens(
            Territory territory,
            Pledges pledges,
            Indicators indicators,
            Reporting reporting,
            Ratings ratings,
            Filed filed,
            Calendar calendar,
            Bundles bundles) {
        this.territory = territory;
        this.pledges = pledges;
        this.indicators = indicators;
        this.reporting = reporting;
        this.ratings = ratings;
        this.filed = filed;
        this.calendar = calendar;
        this.bundles = bundles;
    }

    Screen screen(PhoneNumber number, List<String> typed) {
        return new Visit(number, language(typed), typed).screen();
    }

    private Words language(List<String> typed) {
        var first = typed.isEmpty() ? "" : typed.getFirst().strip();
        return bundles.in(
                switch (first) {
                    case FRENCH -> Language.FR;
                    case ENGLISH -> Language.EN;
                    default -> Language.RW;
                });
    }

    /** One call, walked through from its beginning. */
    private final class Visit {
        private final PhoneNumber number;
        private final Words words;
        private final Typed keys;

        Visit(PhoneNumber number, Words words, List<String> typed) {
            this.number = number;
            this.words = words;
            boolean chosen = words.language() != Language.RW;
            this.keys = new Typed(chosen ? typed.subList(1, typed.size()) : typed);
        }

        Screen screen() {
            var question = "phone.citizen.village";
            for (; ; ) {
                var name = keys.next();
                if (name.isEmpty()) {
                    return Screen.ask(words.text(question));
                }
                var found = found(name.get());
                if (!found.isEmpty()) {
                    return place(found);
                }
                question = "phone.citizen.unknown";
            }
        }

        private List<Unit> found(String name) {
            var today = calendar.today();
            return territory.search(name, FOUND).stream()
                    .filter(unit -> PLACES.contains(unit.tier()) && unit.existsOn(today))
                    .toList();
        }

        private Screen place(List<Unit> found) {
            return choose(
                            found,
                            unit -> filed.place(unit.code(), words),
                            words.text("phone.citizen.which"))
                    .fold(this::pledge);
        }

        private Screen pledge(Unit unit) {
            var vowed = pledges.of(unit.code(), calendar.year());
            if (vowed.isEmpty()) {
                return Screen.end(
                        words.text("phone.citizen.nothing", filed.place(unit.code(), words)));
            }
            return choose(vowed, this::name, filed.place(unit.code(), words)).fold(this::rate);
        }

        private String name(Pledge pledge) {
            return indicators.series(pledge.series()).indicator().name().in(words);
        }

        private Screen rate(Pledge pledge) {
            for (; ; ) {
                var typed = keys.next();
                if (typed.isEmpty()) {
                    return told(pledge);
                }
                if (typed.get().matches("[1-" + MOST_STARS + "]")) {
                    ratings.give(
                            number, pledge.id(), calendar.quarter(), Integer.parseInt(typed.get()));
                    return Screen.end(words.text("phone.citizen.thanks"));
                }
            }
        }

        /** What was promised, and what its owner says of it so far. */
        private Screen told(Pledge pledge) {
            var series = indicators.series(pledge.series());
            var target = series.indicator().shown(pledge.targets().annual(), words);
            var reached =
                    reached(pledge)
                            .map(one -> series.indicator().shown(one.amount(), words))
                            .orElseGet(() -> words.text("phone.citizen.not-yet"));
            return new Screen(
                    ShortMessage.fit(
                            name(series),
                            name -> words.text("phone.citizen.pledge", name, target, reached)),
                    true);
        }

        private String name(Series series) {
            return series.indicator().name().in(words);
        }

        private Optional<Reading> reached(Pledge pledge) {
            return reporting
                    .current(pledge.unit(), pledge.series(), pledge.year(), Kind.SELF)
                    .stream()
                    .reduce((_, later) -> later);
        }

        /** A list of which a few stand on each screen. */
        private <T> Choice<T> choose(List<T> things, Function<T, String> name, String head) {
            int from = 0;
            for (; ; ) {
                int to = Math.min(things.size(), from + ON_A_SCREEN);
                var typed = keys.next();
                if (typed.isEmpty()) {
                    return new Choice<>(
                            Optional.empty(),
                            Screen.ask(list(things.subList(from, to), name, head, to, things)));
                }
                if (typed.get().equals(MORE)) {
                    from = to < things.size() ? to : 0;
                } else if (typed.get().matches("[1-" + (to - from) + "]")) {
                    var one = things.get(from + Integer.parseInt(typed.get()) - 1);
                    return new Choice<>(Optional.of(one), Screen.end(""));
                }
            }
        }

        private <T> String list(
                List<T> shown, Function<T, String> name, String head, int to, List<T> all) {
            var more = to < all.size() ? "\n" + words.text("phone.citizen.more") : "";
            int room = ShortMessage.LONGEST - ShortMessage.plain(head + more).length();
            int each = room / shown.size() - "\n1 ".length();
            return IntStream.range(0, shown.size())
                            .mapToObj(place -> row(place + 1, name.apply(shown.get(place)), each))
                            .collect(joining("", head, ""))
                    + more;
        }

        private static String row(int number, String name, int room) {
            var plain = ShortMessage.plain(name);
            var cut = plain.length() <= room ? plain : plain.substring(0, Math.max(0, room));
            return "\n" + number + " " + cut;
        }
    }

    /** What was chosen, or the screen that asks for it. */
    private record Choice<T>(Optional<T> chosen, Screen asks) {
        Screen fold(Function<T, Screen> next) {
            return chosen.map(next).orElse(asks);
        }
    }
}
