package org.imihigo.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/** The live figures are those that adding up the readings by the rules would give, bit for bit. */
class CubeProperties {
    private static final SeriesYear WHICH = new SeriesYear(World.SERIES, World.YEAR);

    @Property(tries = 1500)
    void theCubeEqualsTheRecomputation(@ForAll long seed) {
        var random = new Random(seed);
        var frequency =
                random.nextInt(3) == 0 ? FiscalPeriod.Kind.MONTH : FiscalPeriod.Kind.QUARTER;
        var world = new World(seed, World.measure(random), frequency);
        var cube = new Cube(world.tree, _ -> Optional.of(world.arithmetic));
        cube.measure(WHICH, world.pledge());
        world.save(random.nextInt(60), false).forEach(cube::keep);
        cube.addUp();
        for (int batch = 0; batch < 6; batch++) {
            if (random.nextInt(5) == 0) {
                cube.measure(WHICH, world.pledge());
            }
            var changes = new ArrayList<>(world.save(random.nextInt(40), true));
            Collections.shuffle(changes, random);
            cube.apply(changes);
        }

        assertEveryFigure(cube, world);
        assertThat(cube.sheets().values()).allMatch(Sheet::addsUp);
    }

    private static void assertEveryFigure(Cube cube, World world) {
        var recomputation = world.recomputation();
        for (var kind : FiscalPeriod.Kind.values()) {
            int length = world.periods() / kind.inYear();
            for (int number = 1; length > 0 && number <= kind.inYear(); number++) {
                var period = new FiscalPeriod(World.YEAR, kind, number);
                int last = number * length;
                for (var unit : world.units()) {
                    assertThat(figure(cube, unit, period, Reach.ALONE))
                            .as("%s %s of %s", unit, period, world.arithmetic)
                            .isEqualTo(recomputation.figure(unit, last - length + 1, last));
                    assertThat(figure(cube, unit, period, Reach.TO_DATE))
                            .as("%s to %s of %s", unit, period, world.arithmetic)
                            .isEqualTo(recomputation.figure(unit, 1, last));
                }
            }
        }
    }

    private static Figure figure(Cube cube, UnitCode unit, FiscalPeriod period, Reach reach) {
        return Grid.of(
                        cube,
                        List.of(unit),
                        List.of(World.SERIES),
                        List.of(period),
                        World.KIND,
                        reach)
                .figure(0, 0, 0);
    }
}
