package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.IndicatorId;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.Attendance.Band;
import org.imihigo.proposals.Attendance.Seat;
import org.imihigo.proposals.Attendance.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, attendance, personal texts, and what can be offered at all. */
class RulesOfProposalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"P-7K3QF", "p-7k3qf", " 7k3qf ", "P 7K3QF", "p7k3qf"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(Code.parse(typed)).contains(new Code("P-7K3QF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P-7K3Q", "P-7K3QFF", "P-1K3QF", "P-7K3Q0", "water tap"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(Code.parse(typed)).isEmpty();
    }

    @Test
    void aSecondAttemptGivesAnotherCode() {
        var codes = new HashSet<Code>();
        var id = UUID.randomUUID();
        for (int attempt = 0; attempt < 20; attempt++) {
            codes.add(Code.of(id, attempt));
        }
        assertThat(codes).hasSize(20);
        assertThat(Code.of(id, 0)).isEqualTo(Code.of(id, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me on 0788123456",
                "+250 788 123 456",
                "my id is 1 1985 8 0012345 0 12",
                "write to someone@example.org"
            })
    void personalNumbersDoNotBelongIntoAPublicText(String text) {
        assertThat(PersonalText.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A road of 12 km for 350,000,000 RWF", "2,500 households by 2027"})
    void otherNumbersDo(String text) {
        assertThat(PersonalText.isIn(text)).isFalse();
    }

    @Test
    void moreThanEverybodyCannotCome() {
        assertThatThrownBy(() -> assembly(110, 100))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("proposals.attendance.more"));
        assertThat(assembly(100, 100).attendance().total()).isEqualTo(100);
    }

    private static Assembly assembly(int came, int invited) {
        return new Assembly(
                new AssemblyId(UUID.randomUUID()),
                new UnitCode("RW57100201"),
                LocalDate.of(2026, 11, 7),
                new Attendance(Map.of(new Seat(Sex.FEMALE, Band.ADULT), came)),
                Optional.of(invited),
                "",
                Optional.empty(),
                new PostId(UUID.randomUUID()),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void womenMenAndThoseNotNotedMakeTheTotal() {
        var attendance =
                new Attendance(
                        Map.of(
                                new Seat(Sex.FEMALE, Band.YOUNG), 30,
                                new Seat(Sex.MALE, Band.ADULT), 20,
                                new Seat(Sex.UNKNOWN, Band.UNKNOWN), 5,
                                new Seat(Sex.MALE, Band.CHILD), 0));

        assertThat(attendance.total()).isEqualTo(55);
        assertThat(attendance.of(Sex.FEMALE)).isEqualTo(30);
        assertThat(attendance.present()).hasSize(3);
    }

    @Test
    void nobodyIsNoAssembly() {
        assertThatThrownBy(() -> new Attendance(Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void aRateIsNeverOfferedAsASumButMoneyAndDaysAreForIt() {
        var rate =
                new Series(
                        new SeriesId(1),
                        new Indicator(new IndicatorId(1), Sample.rate("COVER", OverTime.RATE_LAST)),
                        Optional.empty());
        var sum =
                new Series(
                        new SeriesId(2),
                        new Indicator(
                                new IndicatorId(2),
                                Sample.definition(
                                        "TERRACES",
                                        "ha",
                                        1,
                                        Measure.of(OverTime.FLOW_SUM, OverSpace.SUM))),
                        Optional.empty());

        assertThatThrownBy(() -> Offer.mustAddUp(rate, Offer.Gift.QUANTITY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("proposals.offer.rate"));
        Offer.mustAddUp(rate, Offer.Gift.MONEY);
        Offer.mustAddUp(rate, Offer.Gift.DAYS);
        Offer.mustAddUp(sum, Offer.Gift.QUANTITY);
    }
}
