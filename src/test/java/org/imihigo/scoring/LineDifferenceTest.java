package org.imihigo.scoring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    private static String told(String before, String after) {
        return LineDifference.between(before, after).stream()
                .map(line -> line.kind().name().charAt(0) + line.line())
                .collect(joining(" "));
    }

    @Test
    void whatStaysIsFoundAndWhatIsGoneStandsBeforeWhatIsNew() {
        assertThat(told("a\nb\nc", "a\nx\nc")).isEqualTo("Sa Rb Ax Sc");
        assertThat(told("", "a")).isEqualTo("Aa");
        assertThat(told("a\nb", "")).isEqualTo("Ra Rb");
    }

    /** Who takes the new lines away has the old document, and the other way round. */
    @Property(tries = 200)
    void bothDocumentsCanBeMadeFromTheDifference(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> after) {
        var old = before.stream().map(String::valueOf).collect(joining("\n"));
        var now = after.stream().map(String::valueOf).collect(joining("\n"));
        var difference = LineDifference.between(old, now);

        assertThat(without(difference, LineDifference.Kind.ADDED)).isEqualTo(old);
        assertThat(without(difference, LineDifference.Kind.REMOVED)).isEqualTo(now);
    }

    private static String without(List<LineDifference> lines, LineDifference.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(LineDifference::line)
                .collect(joining("\n"));
    }
}
