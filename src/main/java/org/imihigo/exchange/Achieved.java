package org.imihigo.exchange;

import org.imihigo.board.Figure;

/**
 * What was achieved: as the level above confirmed it, else as the unit says.
 *
 * @param confirmed whether the level above has
 */
record Achieved(Figure figure, boolean confirmed) {
    static Achieved of(Figure self, Figure validated) {
        boolean confirmed =
                isSaid(validated) && validated.coverage().fresh() >= self.coverage().fresh();
        return confirmed ? new Achieved(validated, true) : new Achieved(self, false);
    }

    /** A figure that is only carried from an earlier quarter was not achieved in this one. */
    private static boolean isSaid(Figure figure) {
        return figure.state() == Figure.State.REPORTED
                || figure.state() == Figure.State.NOT_APPLICABLE;
    }

    boolean isSaid() {
        return isSaid(figure);
    }
}
