package org.imihigo.territory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * The units of a country as it is delivered with the program, from the files {@code territory/xx*};
 * their heads say where the names come from.
 */
record CountryPack(UnitCode country, List<Unit> units, List<OwnName> names) {

    static CountryPack read(String country) {
        var settings = settings(country);
        var from = LocalDate.parse(settings.getProperty("from"));
        var levels =
                Stream.of(settings.getProperty("levels").split(" ")).map(Tier::valueOf).toList();
        var names = table(country + "-names.tsv");
        var institutions = table(country + "-institutions.tsv");
        var units = new ArrayList<>(places(country, levels, from, namedTiers(names)));
        institutions.forEach(cells -> units.add(unit(cells[0], cells[1], cells[2], from)));
        units.sort(Comparator.comparing(Unit::code));
        var own =
                Stream.concat(
                        names.stream().flatMap(CountryPack::placeNames),
                        institutions.stream().flatMap(CountryPack::institutionNames));
        return new CountryPack(units.getFirst().code(), List.copyOf(units), own.toList());
    }

    /** Each line is indented by its depth, and its code goes on from the line it stands under. */
    private static List<Unit> places(
            String country, List<Tier> levels, LocalDate from, Map<UnitCode, Tier> exceptions) {
        var codes = new String[levels.size()];
        var units = new ArrayList<Unit>();
        for (var line : lines(country + ".txt")) {
            var words = line.strip();
            int depth = line.length() - words.length();
            int space = words.indexOf(' ');
            codes[depth] = (depth == 0 ? "" : codes[depth - 1]) + words.substring(0, space);
            var code = new UnitCode(codes[depth]);
            var tier = exceptions.getOrDefault(code, levels.get(depth));
            units.add(new Unit(code, tier, words.substring(space + 1), from, Optional.empty()));
        }
        return units;
    }

    private static Unit unit(String code, String tier, String name, LocalDate from) {
        return new Unit(new UnitCode(code), Tier.valueOf(tier), name, from, Optional.empty());
    }

    private static Map<UnitCode, Tier> namedTiers(List<String[]> names) {
        var tiers = new HashMap<UnitCode, Tier>();
        names.forEach(cells -> tiers.put(new UnitCode(cells[0]), Tier.valueOf(cells[1])));
        return tiers;
    }

    /** code, tier, short name in en fr rw, full name in en fr rw. */
    private static Stream<OwnName> placeNames(String[] cells) {
        var unit = new UnitCode(cells[0]);
        return Stream.of(
                new OwnName(unit, Language.EN, cells[2], cells[5]),
                new OwnName(unit, Language.FR, cells[3], cells[6]),
                new OwnName(unit, Language.RW, cells[4], cells[7]));
    }

    /** code, tier, acronym, name in en fr rw. */
    private static Stream<OwnName> institutionNames(String[] cells) {
        var unit = new UnitCode(cells[0]);
        return Stream.of(
                new OwnName(unit, Language.EN, cells[2], cells[3]),
                new OwnName(unit, Language.FR, cells[2], cells[4]),
                new OwnName(unit, Language.RW, cells[2], cells[5]));
    }

    private static List<String[]> table(String file) {
        return lines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    private static List<String> lines(String file) {
        try (var reader = open(file)) {
            return reader.readAllLines().stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Properties settings(String country) {
        var settings = new Properties();
        try (var reader = open(country + ".properties")) {
            settings.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return settings;
    }

    private static Reader open(String file) throws IOException {
        var stream = new ClassPathResource("territory/" + file).getInputStream();
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
