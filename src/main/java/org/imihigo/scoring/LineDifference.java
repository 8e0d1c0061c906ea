package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;

/** What changed from one document to another, line by line. */
record LineDifference(Kind kind, String line) {
    /** What became of a line. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** The longest that both have in common stays; what is removed stands before what is added. */
    static List<LineDifference> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int one = old.size() - 1; one >= 0; one--) {
            for (int two = now.size() - 1; two >= 0; two--) {
                common[one][two] =
                        old.get(one).equals(now.get(two))
                                ? common[one + 1][two + 1] + 1
                                : Math.max(common[one + 1][two], common[one][two + 1]);
            }
        }
        var lines = new ArrayList<LineDifference>();
        int one = 0;
        int two = 0;
        while (one < old.size() || two < now.size()) {
            if (one < old.size() && two < now.size() && old.get(one).equals(now.get(two))) {
                lines.add(new LineDifference(Kind.SAME, old.get(one++)));
                two++;
            } else if (one < old.size()
                    && (two == now.size() || common[one + 1][two] >= common[one][two + 1])) {
                lines.add(new LineDifference(Kind.REMOVED, old.get(one++)));
            } else {
                lines.add(new LineDifference(Kind.ADDED, now.get(two++)));
            }
        }
        return lines;
    }
}
