package org.imihigo.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.imihigo.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** Every step of a year's contracts is reminded of and escalated, in three languages. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class SentencesOfDeadlinesTest {
    @Autowired private List<Deadlines> rooms;

    private Stream<Deadline> all() {
        return rooms.stream()
                .flatMap(
                        room ->
                                room
                                        .between(
                                                LocalDate.parse("2026-07-01"),
                                                LocalDate.parse("2027-12-31"))
                                        .stream());
    }

    @Test
    void everyStepThatHasADayHasADeadline() {
        assertThat(all().map(one -> one.wording()).distinct())
                .contains(
                        "contracts.notice.drafting.",
                        "assurance.notice.version.",
                        "assurance.notice.review.",
                        "assurance.notice.council.",
                        "contracts.notice.signing.",
                        "reporting.notice.",
                        "reporting.notice.mid-term.",
                        "reporting.notice.evaluation.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyStageOfEveryDeadlineHasItsSentence(String language) {
        var sentences =
                Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.TOLD)
                        .flatMap(
                                stage ->
                                        stage.levels() == 0
                                                ? Stream.of(stage.word())
                                                : Stream.of(
                                                        stage.word() + ".one",
                                                        stage.word() + ".other"))
                        .toList();
        assertThat(all().map(Deadline::wording).distinct())
                .isNotEmpty()
                .allSatisfy(
                        wording ->
                                assertThat(bundle(wording, language))
                                        .containsAll(
                                                sentences.stream()
                                                        .map(sentence -> wording + sentence)
                                                        .toList()));
    }

    private static List<String> bundle(String wording, String language) throws IOException {
        var room = wording.substring(0, wording.indexOf('.'));
        var file = new ClassPathResource("words/" + room + "_" + language + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream().toList();
        }
    }
}
