package org.imihigo.ranking;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.kernel.UnitCode;

/**
 * The thirty districts of Rwanda as tiles, laid out roughly as the country lies, north above. By
 * row, then column: the order in which the map is read aloud.
 */
final class Tiles {
    private static final int SIDE = 100;

    /** The codes after {@code RW}, and three letters of the name. */
    private static final List<String> ROWS =
            List.of(
                    ".      .      43:MUS 44:BUR .      52:NYT .",
                    ".      33:RUB 34:NYB 42:GAK 45:GIC 53:GAT .",
                    ".      32:RUT 35:NGR 41:RUL 12:GAS 51:RWA 54:KAY",
                    ".      31:KAR 27:MUH 28:KAM 11:NRG 13:KIC 56:NGM",
                    ".      37:NYM 26:RUH .      57:BUG .      55:KIR",
                    "36:RUS 25:NYG 21:NYZ .      .      .      .",
                    ".      23:NRU 24:HUY 22:GIS .      .      .");

    private Tiles() {}

    /** Where a district stands, in units of the picture. */
    record Tile(UnitCode unit, String letters, int x, int y) {}

    static List<Tile> all() {
        var tiles = new ArrayList<Tile>();
        for (int row = 0; row < ROWS.size(); row++) {
            var places = ROWS.get(row).split(" +", -1);
            for (int column = 0; column < places.length; column++) {
                var place = places[column].split(":", -1);
                if (place.length == 2) {
                    tiles.add(
                            new Tile(
                                    new UnitCode("RW" + place[0]),
                                    place[1],
                                    column * SIDE,
                                    row * SIDE));
                }
            }
        }
        return List.copyOf(tiles);
    }
}
