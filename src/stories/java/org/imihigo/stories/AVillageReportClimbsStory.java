package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.imihigo.board.Board;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.reporting.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One figure, from a village's phone to the nation, and what the cell says of it. */
class AVillageReportClimbsStory extends Story {
    private static final UnitCode VILLAGE = Cast.VILLAGE_LEADER.unit();
    private static final long JOBS = 3;

    @Autowired Board board;
    @Autowired Calendar calendar;
    @Autowired Indicators indicators;

    private List<Fraction> before = List.of();
    private List<Fraction> confirmedBefore = List.of();
    private String report = "";

    @Test
    void theFigureOfTheVillageReachesTheNation() {
        givenTheVillageHasNotReportedThisQuarter();
        whenItsLeaderReportsOnAPhoneWithAPhotograph();
        thenTheFigureStandsAtSixLevelsNotConfirmed();
        whenTheCellCorrectsOneFigureAndConfirmsTheOthers();
        thenTheLeagueTableCountsThem();
        andALeaderOfAnotherDistrictCannotOpenTheReport();
    }

    private void givenTheVillageHasNotReportedThisQuarter() {
        report = "/reports/" + VILLAGE + "/" + calendar.quarter();
        before = figures(Kind.SELF);
        confirmedBefore = figures(Kind.VALIDATED);
        aVisitor(360, "rw-RW");
        signIn(Cast.VILLAGE_LEADER);
        everybodyCanUse("desk-of-the-village");
        opens(report);
        assertThat(page.locator(".light.hatched").count()).isEqualTo(12);
    }

    private void whenItsLeaderReportsOnAPhoneWithAPhotograph() {
        fill(".with-unit input[name^='v']", Long.toString(JOBS));
        fill(".ratio input[name^='a']", "80");
        fill(".ratio input[name^='b']", "100");
        page.locator("details:has(input[type=file])").first().locator("summary").click();
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("amaterasi.jpg", "image/jpeg", photograph()));
        everybodyCanUse("report-of-the-village");
        page.locator("button[name=submit]").click();
        page.locator(".error-summary, ul.evidence img").first().waitFor();
        if (page.locator(".error-summary").count() > 0) {
            fill("textarea[name^='why']:visible", "Igihembwe cyabaye cyiza");
            page.locator("button[name=submit]").click();
        }
        page.locator("ul.evidence img").waitFor();
        assertThat(page.locator(".tag.provisional").count()).isEqualTo(12);
        assertThat(page.locator("ul.evidence img").count()).isEqualTo(1);
        everybodyCanUse("report-submitted");
    }

    private void thenTheFigureStandsAtSixLevelsNotConfirmed() {
        var expected = plus(before, JOBS);
        eventually(() -> figures(Kind.SELF).equals(expected));
        assertThat(figures(Kind.VALIDATED)).isEqualTo(confirmedBefore);
        opens("/units/" + VILLAGE);
        everybodyCanUse("unit-of-the-village");
    }

    private void whenTheCellCorrectsOneFigureAndConfirmsTheOthers() {
        aVisitor(1280, "en");
        signIn(Cast.CELL_SECRETARY);
        everybodyCanUse("desk-of-the-cell");
        page.locator("main a[href='" + report + "']").first().click();
        page.waitForLoadState();
        everybodyCanUse("verdict");
        var first = page.locator("fieldset:has(input[inputmode=decimal])").first();
        first.locator("input[value=correct]").check();
        first.locator("input[inputmode=decimal]").fill("2");
        first.locator("textarea[name^='w']").fill("Measured again with the agronomist.");
        page.locator("form button:not([name])").last().click();
        page.waitForLoadState();
        page.locator("button[name=all]").click();
        page.waitForLoadState();
        assertThat(page.locator("button[name=all]").count()).isZero();
        assertThat(page.locator(".tag.confirmed").count()).isEqualTo(12);
        everybodyCanUse("report-confirmed");
        page.locator(".big a").first().click();
        page.waitForLoadState();
        assertThat(page.content()).contains("Measured again with the agronomist.");
        everybodyCanUse("reading");
    }

    private void thenTheLeagueTableCountsThem() {
        var expected = plus(confirmedBefore, JOBS);
        eventually(() -> figures(Kind.VALIDATED).equals(expected));
        opens("/");
        everybodyCanUse("board-after");
    }

    private void andALeaderOfAnotherDistrictCannotOpenTheReport() {
        aVisitor(1280, "fr");
        signIn(Cast.OTHER_MAYOR);
        opens(report);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.content()).doesNotContain("fieldset");
    }

    private void fill(String fields, String value) {
        for (Locator field : page.locator(fields).all()) {
            field.fill(value);
        }
    }

    /** The jobs of this quarter in the village and at each level above. */
    private List<Fraction> figures(Kind kind) {
        var series = series();
        return VILLAGE.path().reversed().stream()
                .map(unit -> board.figure(unit, series, calendar.quarter(), kind))
                .map(figure -> figure.value().orElse(Fraction.ZERO))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private SeriesId series() {
        return indicators.byCode("JOB-CREATED").getFirst().id();
    }

    private static List<Fraction> plus(List<Fraction> figures, long more) {
        return figures.stream().map(figure -> figure.plus(Fraction.of(more))).toList();
    }

    private static byte[] photograph() {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(120, 150, 80));
        pen.fillRect(0, 80, 320, 160);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
