package org.imihigo.board;

import java.util.Optional;
import org.imihigo.web.Notice;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Says that the figures of a large country are still being read: what is missing comes. */
@Component
class NotYetRead implements Notice {
    private final Board board;

    NotYetRead(Board board) {
        this.board = board;
    }

    @Override
    public Optional<String> of(Words words) {
        return board.ready() ? Optional.empty() : Optional.of(words.text("board.notice.reading"));
    }
}
