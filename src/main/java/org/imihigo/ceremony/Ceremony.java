package org.imihigo.ceremony;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;

/**
 * A public ceremony: units come forward one after the other and pledge before the level above.
 *
 * @param queue in which order they come
 * @param moves what happened on the stage so far
 */
record Ceremony(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        String title,
        String venue,
        LocalDate day,
        List<UnitCode> queue,
        List<Move> moves) {

    /** What whoever leads the stage says. */
    enum Kind {
        /** The unit on the stage has pledged; the next one comes. At first: the first one comes. */
        NEXT,
        /** The unit is not there; the next one comes. */
        LATER,
        BACK,
        PAUSE,
        RESUME
    }

    record Move(int number, Kind kind, Instant at) {}

    /**
     * Where the stage stands.
     *
     * @param turn whose turn it is, from 1; 0 before the first, one more than the queue at the end
     * @param pledged who has pledged, and when, by their place
     */
    record Stage(int turn, boolean paused, SortedMap<Integer, Instant> pledged) {}

    Stage stage() {
        int turn = 0;
        boolean paused = false;
        var pledged = new TreeMap<Integer, Instant>();
        for (var move : moves) {
            switch (move.kind()) {
                case NEXT -> {
                    if (turn > 0) {
                        pledged.put(turn, move.at());
                    }
                    turn++;
                }
                case LATER -> turn++;
                case BACK -> {
                    turn--;
                    pledged.remove(turn);
                }
                case PAUSE -> paused = true;
                case RESUME -> paused = false;
            }
        }
        return new Stage(turn, paused, pledged);
    }

    /** Who is on the stage. */
    Optional<UnitCode> now() {
        int turn = stage().turn();
        return turn >= 1 && turn <= queue.size()
                ? Optional.of(queue.get(turn - 1))
                : Optional.empty();
    }

    /** Who comes next. */
    List<UnitCode> next(int howMany) {
        int from = Math.min(stage().turn(), queue.size());
        return queue.subList(from, Math.min(from + howMany, queue.size()));
    }

    boolean hasBegun() {
        return !moves.isEmpty();
    }

    boolean may(Kind kind) {
        var stage = stage();
        return switch (kind) {
            case NEXT -> !stage.paused() && stage.turn() <= queue.size();
            case LATER -> !stage.paused() && now().isPresent();
            case BACK -> !stage.paused() && stage.turn() > 0;
            case PAUSE -> !stage.paused();
            case RESUME -> stage.paused();
        };
    }

    /**
     * The next move.
     *
     * @param seen how many moves whoever leads the stage knew of: a second tap is no second move
     */
    Move move(Kind kind, int seen, Instant at) {
        if (seen != moves.size() || !may(kind)) {
            throw Refusal.conflict("ceremony.stage.moved");
        }
        return new Move(seen + 1, kind, at);
    }

    /** The queue with one unit a place further to the front. */
    List<UnitCode> raised(UnitCode unit) {
        if (hasBegun()) {
            throw Refusal.conflict("ceremony.stage.begun");
        }
        var raised = new ArrayList<>(queue);
        int place = raised.indexOf(unit);
        if (place > 0) {
            raised.remove(place);
            raised.add(place - 1, unit);
        }
        return raised;
    }
}
