package org.imihigo.indicators;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are: the same, or written otherwise, or another form of one. */
final class WordLikeness {
    private static final int SHORT = 5;
    private static final double ENOUGH = 0.55;
    private static final double ONE_SLIP = 0.8;

    private WordLikeness() {}

    /** From 0 to 1. Numbers and short words are the same, or not at all. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean comparable =
                one.charAt(0) == other.charAt(0)
                        && Math.min(one.length(), other.length()) >= SHORT
                        && Character.isLetter(one.charAt(0));
        if (!comparable) {
            return 0;
        }
        double shared = shared(threes(one), threes(other));
        if (shared >= ENOUGH) {
            return shared;
        }
        return isOneSlip(one, other) ? ONE_SLIP : 0;
    }

    /** Twice what both have, of what each has. */
    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    /** Every three letters in a row, the beginning counted twice. */
    private static Set<String> threes(String word) {
        var padded = "  " + word + " ";
        var threes = new HashSet<String>();
        for (int at = 0; at + 3 <= padded.length(); at++) {
            threes.add(padded.substring(at, at + 3));
        }
        return threes;
    }

    /** A letter too many, too few, another, or two exchanged. */
    private static boolean isOneSlip(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return switch (longer.length() - shorter.length()) {
            case 0 -> {
                boolean another = shorter.substring(at + 1).equals(longer.substring(at + 1));
                boolean exchanged =
                        at + 1 < shorter.length()
                                && shorter.charAt(at) == longer.charAt(at + 1)
                                && shorter.charAt(at + 1) == longer.charAt(at)
                                && shorter.substring(at + 2).equals(longer.substring(at + 2));
                yield another || exchanged;
            }
            case 1 -> shorter.substring(at).equals(longer.substring(at + 1));
            default -> false;
        };
    }
}
