package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real lines of contracts, against the country's measures. */
class NearDuplicatesTest {
    private final NearDuplicates<String> catalogue = new NearDuplicates<>();

    NearDuplicatesTest() {
        for (var core : new CoreCatalogue("rw").all()) {
            var definition = core.definition();
            definition
                    .name()
                    .all()
                    .forEach(
                            name -> catalogue.add(definition.code(), name, definition.unit().en()));
        }
    }

    private List<String> found(String text) {
        return catalogue.find(text, "").stream().map(NearDuplicates.Hit::thing).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // As contracts write them: "number of", units in brackets, capitals.
                "Area under land use consolidation for Maize(Ha) | AGR-MAIZE-CONSOLIDATED",
                "Cassava consolidated (ha) | AGR-CASSAVA-CONSOLIDATED",
                "Quantity of DAP used (Kg) | AGR-DAP",
                "Number of cows inseminated | LIV-INSEMINATED",
                "Area under progressive terraces developed (Ha) | AGR-TERRACES",
                "Number of productive jobs created | JOB-CREATED",
                "Amount of own revenues generated (Frw) | FIN-OWN-REVENUE",
                "Percentage of disputes handled by Abunzi Committees | GOV-ABUNZI",
                "Area of degraded forest rehabilitated (Ha) | ENV-FOREST",
                // Singular, plural, another form of a word.
                "Household connected to electricity | ENE-CONNECTED",
                "Cow insured | LIV-INSURED",
                "Families receiving cows through Girinka | SOC-GIRINKA",
                // Spelling.
                "Land consolidated for maise | AGR-MAIZE-CONSOLIDATED",
                "Progresive teraces developped | AGR-TERRACES",
                "Fruit trees plantd | ENV-FRUIT-TREES",
                // Word order.
                "Maize: land consolidated | AGR-MAIZE-CONSOLIDATED",
                "Electricity, households connected to | ENE-CONNECTED",
                // French and Kinyarwanda, without accents too.
                "terres consolidees pour le mais | AGR-MAIZE-CONSOLIDATED",
                "Ménages raccordés à l'électricité | ENE-CONNECTED",
                "Nombre de vaches inséminées | LIV-INSEMINATED",
                "Ingo zahawe amashanyarazi | ENE-CONNECTED",
                "Ibiti by’imbuto ziribwa byatewe | ENV-FRUIT-TREES",
                "Umubare w'inka zatewe intanga | LIV-INSEMINATED",
            })
    void theSameSaidOtherwiseIsFoundFirst(String text, String code) {
        assertThat(found(text)).startsWith(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Number of Goats vaccinated against RVF",
                "Area under land use consolidation for sorghum (Ha)",
                "Area of Chilli insured (Ha)",
                "Number of pigs insured",
                "Number of cell offices rehabilitated",
                "Percentage of marriage and divorce events timely recorded in NCI-CRVS",
                "Number of biometric data capture sessions organized and executed at sector level",
                "Completion of 4 retaining walls",
                "Percentage of Teachers' salaries paid on time",
                "Children under one who are stunted",
                "Assainissement des marchés",
                "Umuhanda wa kaburimbo wakozwe",
            })
    void whatIsNewMatchesNothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void oneCropIsNotAnother() {
        assertThat(found("Land consolidated for rice")).containsExactly("AGR-RICE-CONSOLIDATED");
        assertThat(found("Rice yield")).containsExactly("AGR-RICE-YIELD");
    }

    @Test
    void nothingIsLikeAnEmptyTextOrOneOfCommonWordsAlone() {
        assertThat(found("")).isEmpty();
        assertThat(found("Number of the total (%)")).isEmpty();
        assertThat(found("???")).isEmpty();
    }

    @Test
    void anotherUnitMakesItLessLikely() {
        double hectares = catalogue.find("Maize insured", "ha").getFirst().nearness();
        var kilograms = catalogue.find("Maize insured", "kg");

        assertThat(kilograms).allMatch(hit -> hit.nearness() < hectares);
    }

    /** The lines of one contract are different things: they must not be offered for each other. */
    @Test
    void theLinesOfARealContractAreToldApart() throws IOException {
        var file = Path.of("/work/shared/data/ngoma_imihigo_2025_26_targets.csv");
        assumeThat(file).as("public lines, not part of the product").exists();
        var cell = Pattern.compile("\"([^\"]*)\"");
        var lines =
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> cell.matcher(line).results().toList().get(3).group(1))
                        .distinct()
                        .toList();
        var contract = new NearDuplicates<String>();
        lines.forEach(line -> contract.add(line, line, ""));

        long pairs =
                lines.stream()
                        .mapToLong(
                                line ->
                                        contract.find(line, "").stream()
                                                .filter(hit -> !hit.thing().equals(line))
                                                .count())
                        .sum();

        System.out.printf("%d of %d lines have a neighbour%n", pairs, lines.size());
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(contract.find(line, "").getFirst().thing())
                                        .isEqualTo(line));
        assertThat(pairs).isLessThan(lines.size() / 5);
    }

    @Test
    void fiftyThousandNamesAreSearched() {
        var many = new NearDuplicates<Integer>();
        var words = List.of("maize", "beans", "cassava", "rice", "road", "bridge", "school", "cow");
        for (int number = 0; number < 50_000; number++) {
            many.add(
                    number,
                    "Works on the "
                            + words.get(number % words.size())
                            + " of place"
                            + number / words.size(),
                    "");
        }
        long began = System.nanoTime();

        var found = many.find("Works on the bridge of place1234", "");

        System.out.printf("One of 50,000 in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(found.getFirst().name()).isEqualTo("Works on the bridge of place1234");
    }
}
