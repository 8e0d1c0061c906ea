package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings as people use them: which pledge, which figure. */
class ElementNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Maize yield (t/ha) - Q1 Target          | Maize yield (t/ha) | TARGET 1
                    Maize yield - Q1 - Achievement          | Maize yield | ACHIEVED 1
                    Maize yield in Q4 Achieved              | Maize yield | ACHIEVED 4
                    Maize yield Q3 target                   | Maize yield | TARGET 3
                    Maize yieldQ2Target                     | Maize yield | TARGET 2
                    Maize yield_Target_Qtr1                 | Maize yield | TARGET 1
                    Maize yield Targets Q 1                 | Maize yield | TARGET 1
                    Maize yield Quarter 1 – target          | Maize yield | TARGET 1
                    Maize yield (Quarter 2 achived)         | Maize yield | ACHIEVED 2
                    Maize yield T Q1                        | Maize yield | TARGET 1
                    Maize yield Q3 A                        | Maize yield | ACHIEVED 3
                    Maize yield, 1st quarter target         | Maize yield | TARGET 1
                    Maize yield - first Quarter acheived    | Maize yield | ACHIEVED 1
                    Maize yield QII Target                  | Maize yield | TARGET 2
                    Maize yield Target Quarter III          | Maize yield | TARGET 3
                    Rendement du maïs T1 cible              | Rendement du maïs | TARGET 1
                    Rendement du maïs - cible T2            | Rendement du maïs | TARGET 2
                    Rendement du maïs 1er trimestre réalisé | Rendement du maïs | ACHIEVED 1
                    Rendement du maïs, réalisé au 3e trimestre | Rendement du maïs | ACHIEVED 3
                    Umusaruro w'ibigori igihembwe cya 1 intego | Umusaruro w'ibigori | TARGET 1
                    Umusaruro w'ibigori: ibyagezweho igihembwe cya kabiri | Umusaruro w'ibigori | ACHIEVED 2
                    Q1 Target: Maize yield                  | Maize yield | TARGET 1
                    Target - Maize yield - Q2               | Maize yield | TARGET 2
                    Quarter 4 Maize yield achieved          | Maize yield | ACHIEVED 4
                    Maize yield Q1 Target 2024/25           | Maize yield | TARGET 1
                    Maize yield 2024-2025 Q1 Target         | Maize yield | TARGET 1
                    Maize yield Q1 Target (ha)              | Maize yield (ha) | TARGET 1
                    Households insured Q1 target %          | Households insured % | TARGET 1
                    Maize yield - Annual Target             | Maize yield | TARGET 0
                    Maize yield Annual achievement          | Maize yield | ACHIEVED 0
                    Maize yield - Baseline                  | Maize yield | BASELINE 0
                    Maize yield - Target                    | Maize yield | TARGET 0
                    Phase 2 roads Q1 achieved               | Phase 2 roads | ACHIEVED 1
                    Phase 1 Quarter 3 target                | Phase 1 | TARGET 3
                    Maize yield T1 Cible                    | Maize yield | TARGET 1
                    Maize yield - Trim 1 Realise            | Maize yield | ACHIEVED 1
                    target_q1 maize yield                   | maize yield | TARGET 1
                    maize_yield_target_q1                   | maize_yield | TARGET 1
                    1st Quarter Achievement - Maize yield   | Maize yield | ACHIEVED 1
                    Igihembwe cya 1 - Intego: Maize yield   | Maize yield | TARGET 1
                    Maize yield Igihembwe cya mbere - Ibyagezweho | Maize yield | ACHIEVED 1
                    Maize yield Quarter one Planned         | Maize yield | TARGET 1
                    Maize yield Quarter one Actual          | Maize yield | ACHIEVED 1
                    Maize yield Q1T                         | Maize yield | TARGET 1
                    Maize yield Q1A                         | Maize yield | ACHIEVED 1
                    Q1A_Maize yield                         | Maize yield | ACHIEVED 1
                    2025/26 Maize yield Q1 Achieved         | Maize yield | ACHIEVED 1
                    FY 2025/2026 Maize yield Q1 Achieved    | Maize yield | ACHIEVED 1
                    FY2025-26 Q1 Target Maize yield         | Maize yield | TARGET 1
                    Maize yield 2025/26 Q1 plan             | Maize yield | TARGET 1
                    MaizeYieldQ1Target                      | MaizeYield | TARGET 1
                    Maize yield Target (Q1)                 | Maize yield | TARGET 1
                    Maize yield [Q1] [Target]               | Maize yield | TARGET 1
                    Maize yield Jul-Sep Target              | Maize yield | TARGET 1
                    Maize yield July to September 2025 Achieved | Maize yield | ACHIEVED 1
                    Maize yield Target Oct-Dec              | Maize yield | TARGET 2
                    Maize yield janvier-mars réalisé        | Maize yield | ACHIEVED 3
                    Maize yield Intego y'umwaka             | Maize yield | TARGET 0
                    Maize yield IG1 Intego                  | Maize yield | TARGET 1
                    Maize yield Q1 Planned target           | Maize yield | TARGET 1
                    Maize yield Q1 Actual achievement       | Maize yield | ACHIEVED 1
                    Maize yield Q4 Realized                 | Maize yield | ACHIEVED 4
                    Maize yield Q2 Result                   | Maize yield | ACHIEVED 2
                    Maize yield 1Q Target                   | Maize yield | TARGET 1
                    Maize yield Q01 Target                  | Maize yield | TARGET 1
                    1st level hospital deliveries Q2 Target | 1st level hospital deliveries | TARGET 2
                    Four antenatal visits Q3 Achieved       | Four antenatal visits | ACHIEVED 3
                    Quarter acre plots planted Q2 Target    | Quarter acre plots planted | TARGET 2
                    Vitamin A coverage Q1 Achieved          | Vitamin A coverage | ACHIEVED 1
                    Grade 2025 trees planted Q1 Target      | Grade 2025 trees planted | TARGET 1
                    July rains measured Q3 Target           | July rains measured | TARGET 3
                    """)
    void aNameSaysItsPledgeAndItsFigure(String name, String stem, String slot) {
        var read = ElementName.read(name);

        assertThat(read.stem()).isEqualTo(stem);
        assertThat(read.slot().map(found -> found.what() + " " + found.quarter())).contains(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "Form T1 registered",
        "Tier T1",
        "Quarters of the town lit",
        "Q fever cases",
        "Grade 4 pupils",
        "Target population reached in cell 3",
        "Quarter",
        "Number of quarter master stores, 2",
        "Q12 Target reached by some",
        "First lady visits",
        "Action plan done",
        "Annual action plan achieved",
        "Results of primary schools",
        "Road phase 1 done",
        "Hepatitis A cases",
        "T1 tuberculosis cases",
        "Progress of the plan in 3 cells",
        "July harvest, September sowing",
        "S1 girls enrolled",
    })
    void aNameWithoutAQuarterIsGivenNone(String name) {
        assertThat(ElementName.read(name).slot().filter(Slot::isQuarter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Number of HHs connected | No. of households connected | true
                    Km of roads             | Kilometers of roads         | true
                    Girinka cows distributed | Girinka cows ditributed    | true
                    Road phase 1 constructed | Road phase 2 constructed   | false
                    Maize                    | Maise                      | false
                    Beans yield per hectare  | Maize yield per hectare    | false
                    """)
    void aSlipOfTheFingerIsForgivenAndAnotherNumberIsNot(String one, String other, boolean near) {
        assertThat(ElementName.near(ElementName.key(one), ElementName.key(other))).isEqualTo(near);
    }
}
