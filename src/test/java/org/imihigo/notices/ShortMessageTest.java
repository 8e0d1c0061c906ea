package org.imihigo.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One part, whatever is put in: 160 signs that every telephone shows. */
class ShortMessageTest {
    private static final String SIGNS = "[A-Za-z0-9 !\"#%&'()*+,./:;<=>?@$_-]*";

    @Property(tries = 2_000)
    void anyTextsMakeOnePartOfPlainSigns(@ForAll String head, @ForAll List<String> items) {
        var message = ShortMessage.of(head, items);

        assertThat(message).matches(SIGNS);
        assertThat(message.length()).isLessThanOrEqualTo(ShortMessage.LONGEST);
    }

    @Test
    void accentsGoAndTheLettersStay() {
        assertThat(ShortMessage.plain("Élèves à l’école : 81,6 % – 3 000"))
                .isEqualTo("Eleves a l'ecole : 81,6 % - 3 000");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        var items = List.of("Amaterasi yikora 150 ha", "x".repeat(120), "Inka 629");

        assertThat(ShortMessage.of("Imihigo Bugesera 2026-27:", items))
                .isEqualTo("Imihigo Bugesera 2026-27: Amaterasi yikora 150 ha (+2)");
    }

    @Test
    void whereAllFitsNothingIsCounted() {
        assertThat(ShortMessage.of("Imihigo:", List.of("Inka 629", "Inzu 448")))
                .isEqualTo("Imihigo: Inka 629; Inzu 448");
    }

    @Test
    void aFirstItemThatIsTooLongIsCut() {
        var message = ShortMessage.of("Imihigo:", List.of("a".repeat(400), "b"));

        assertThat(message).startsWith("Imihigo: aaa").endsWith("(+1)");
        assertThat(message.length()).isLessThanOrEqualTo(ShortMessage.LONGEST);
    }

    @Property(tries = 2_000)
    void aNameIsCutUntilTheLinesFit(@ForAll String name, @ForAll String rest) {
        var message = ShortMessage.fit(name, it -> "Gatare, Kayumba\n" + it + "\n1 Emeza " + rest);

        assertThat(message.replace("\n", "")).matches(SIGNS);
        assertThat(message.length()).isLessThanOrEqualTo(ShortMessage.LONGEST);
    }

    @Test
    void onlyTheNameIsCut() {
        assertThat(ShortMessage.fit("x".repeat(200), name -> "Before\n" + name + "\n1 Emeza"))
                .hasSize(ShortMessage.LONGEST)
                .startsWith("Before\nxxx")
                .endsWith("x..\n1 Emeza");
    }
}
