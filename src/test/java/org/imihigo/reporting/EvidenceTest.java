package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.imihigo.HouseTest;
import org.imihigo.documents.Camera;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Photographs that stand for figures: used twice, alike, missing; and what nobody is shown. */
@HouseTest
@Transactional
class EvidenceTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static final UnitCode CELL = new UnitCode("RW571105");

    @Autowired MockMvcTester browser;
    @Autowired Indicators indicators;
    @Autowired Pledges pledges;
    @Autowired People people;
    @Autowired Territory territory;

    private SeriesId terraces;
    private Actor one;
    private Actor other;
    private Actor secretary;

    @BeforeEach
    void twoVillagesOfACell() {
        terraces =
                indicators.bring(
                        Sample.definition(
                                "TERRACES-SEEN",
                                "ha",
                                1,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        var villages = territory.children(CELL);
        one = appointed("one", Office.VILLAGE_LEADER, villages.get(0).code());
        other = appointed("other", Office.VILLAGE_LEADER, villages.get(1).code());
        secretary = appointed("above", Office.CELL_SECRETARY, CELL);
        pledges.make(
                List.of(
                        Promised.pledge(one.unit(), YEAR, terraces, 1),
                        Promised.pledge(other.unit(), YEAR, terraces, 1)));
    }

    private Actor appointed(String login, Office office, UnitCode unit) {
        var person = people.enrol(login, login + System.nanoTime(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private void report(Actor leader, byte[] photograph) {
        assertThat(
                        browser.post()
                                .multipart()
                                .uri("/reports/" + leader.unit() + "/" + OPEN)
                                .file(
                                        new MockMultipartFile(
                                                "f" + terraces.value(),
                                                "field.jpg",
                                                "image/jpeg",
                                                photograph))
                                .param("v" + terraces.value(), "4")
                                .param("submit", "yes")
                                .with(actor(leader))
                                .with(csrf()))
                .hasStatus(303);
    }

    private MvcTestResult opened(Actor leader, Actor by) {
        return browser.get()
                .uri("/reports/" + leader.unit() + "/" + OPEN)
                .with(actor(by))
                .exchange();
    }

    @Test
    void thePhotographOfAnotherVillageIsToldToWhoeverJudges() throws IOException {
        var photograph = photograph(800, 600, 1);
        report(one, photograph);
        assertThat(opened(one, secretary)).bodyText().doesNotContain("also stands for");

        report(other, photograph);

        var name = territory.unit(one.unit()).name();
        assertThat(opened(other, secretary))
                .bodyText()
                .contains("The same file also stands for", name);
        assertThat(opened(other, other)).bodyText().doesNotContain("also stands for");
    }

    @Test
    void oneThatWasMadeSmallerIsFoundByItsLook() throws IOException {
        report(one, photograph(1_600, 1_200, 2));
        report(other, photograph(640, 480, 2));

        assertThat(opened(other, secretary))
                .bodyText()
                .contains("This picture looks like one that stands for", "of 64 places");
    }

    @Test
    void twoPicturesOfTwoThingsAreTwoPictures() throws IOException {
        report(one, photograph(800, 600, 3));
        report(other, photograph(800, 600, 4));

        assertThat(opened(other, secretary))
                .bodyText()
                .doesNotContain("looks like one", "also stands");
    }

    @Test
    void whenItWasTakenIsSaidBesideWhenItCameAndWhereOnlyToWhoeverJudges() throws IOException {
        report(one, Camera.wrote(photograph(800, 600, 5), 1));

        assertThat(opened(one, secretary))
                .bodyText()
                .contains("as the camera says", "Received", "-1.950000, 30.058885");
        assertThat(opened(one, one)).bodyText().contains("Received").doesNotContain("30.058885");
    }

    @Test
    void theEvidenceOfEveryUnitIsCounted() throws IOException {
        report(one, photograph(800, 600, 6));
        assertThat(
                        browser.post()
                                .uri("/reports/" + other.unit() + "/" + OPEN)
                                .param("v" + terraces.value(), "4")
                                .with(actor(other))
                                .with(csrf()))
                .hasStatus(303);

        var page = browser.get().uri("/evidence/" + CELL + "/" + OPEN).with(actor(secretary));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 have it", "100 %", "0 %", "/evidence/" + one.unit());
        assertThat(browser.get().uri("/units/" + CELL).with(actor(secretary)))
                .bodyText()
                .contains("/evidence/" + CELL);
        var stranger = people.seat(Cast.OTHER_MAYOR);
        assertThat(browser.get().uri("/evidence/" + CELL + "/" + OPEN).with(actor(stranger)))
                .hasStatus(404);
    }

    private static byte[] photograph(int width, int height, int seed) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        var pen = picture.createGraphics();
        for (int spot = 0; spot < 80; spot++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    (int) (random.nextDouble() * width),
                    (int) (random.nextDouble() * height),
                    width / 4,
                    height / 4);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
