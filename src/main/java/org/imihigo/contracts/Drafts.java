package org.imihigo.contracts;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The door to contracts that are not signed yet: read, kept, and put in force. */
@Service
public class Drafts {
    /**
     * What each line is and would promise, and what is to be asked about it; nothing is kept.
     *
     * @param choices what was decided already, by row
     */
    public List<Judged> judge(List<Line> lines, Map<Integer, Choice> choices) {
        return Judging.of(lines, choices);
    }
}
