package org.imihigo.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.imihigo.kernel.Sha256;

/**
 * A tree of hashes over a list that only grows, as RFC 6962 and RFC 9162 make it: who knows its
 * root can check that a leaf is in it, and that a longer list begins with a shorter one. Hashes are
 * small hexadecimal digits.
 */
public final class Merkle {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH = 32;

    private final Subtrees kept;

    Merkle(Subtrees kept) {
        this.kept = kept;
    }

    /** Where the hashes of whole subtrees are known. */
    interface Subtrees {
        /** Of the leaves from {@code index << level} on, two to the power of level. */
        String hash(int level, long index);
    }

    record Subtree(int level, long index, String hash) {}

    /**
     * @param leaves hashes of leaves
     */
    public static Merkle over(List<String> leaves) {
        var levels = new ArrayList<List<String>>();
        for (var level = List.copyOf(leaves); !level.isEmpty(); level = paired(level)) {
            levels.add(level);
        }
        return new Merkle((level, index) -> levels.get(level).get(Math.toIntExact(index)));
    }

    private static List<String> paired(List<String> level) {
        var above = new ArrayList<String>();
        for (int at = 0; at + 1 < level.size(); at += 2) {
            above.add(node(level.get(at), level.get(at + 1)));
        }
        return List.copyOf(above);
    }

    /** The hash of a leaf with this content. */
    public static String leaf(byte[] content) {
        var digest = Sha256.fresh();
        digest.update((byte) 0);
        return HEX.formatHex(digest.digest(content));
    }

    static String node(String left, String right) {
        var both = new byte[1 + 2 * HASH];
        both[0] = 1;
        System.arraycopy(HEX.parseHex(left), 0, both, 1, HASH);
        System.arraycopy(HEX.parseHex(right), 0, both, 1 + HASH, HASH);
        return Sha256.hex(both);
    }

    /** The whole subtrees that a leaf behind {@code size} others completes, itself the first. */
    List<Subtree> grown(long size, String leaf) {
        var grown = new ArrayList<>(List.of(new Subtree(0, size, leaf)));
        for (var last = grown.getLast(); last.index() % 2 == 1; last = grown.getLast()) {
            var left = kept.hash(last.level(), last.index() - 1);
            grown.add(new Subtree(last.level() + 1, last.index() / 2, node(left, last.hash())));
        }
        return grown;
    }

    /** Of the first {@code size} leaves. */
    public String root(long size) {
        return size == 0 ? Sha256.hex(new byte[0]) : hash(0, size);
    }

    /** The hashes that lead from the leaf to the root of that size, the nearest first. */
    public List<String> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(index + " is not in a tree of " + size);
        }
        var path = new ArrayList<String>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<String> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** The hashes that lead from the root of one size to that of a later one. */
    public List<String> consistency(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException(earlier + " is not before " + later);
        }
        var path = new ArrayList<String>();
        if (earlier > 0) {
            begin(earlier, 0, later, true, path);
        }
        return path;
    }

    private void begin(long earlier, long from, long to, boolean known, List<String> path) {
        if (from + earlier == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long left = split(to - from);
        long middle = from + left;
        if (earlier <= left) {
            begin(earlier, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            begin(earlier - left, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private String hash(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return kept.hash(Long.numberOfTrailingZeros(width), from / width);
        }
        long middle = from + split(width);
        return node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    /** Whether the path leads from the leaf at that place to the root. */
    public static boolean includes(
            String leaf, long index, long size, List<String> path, String root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        String hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = node(beside, hash);
                int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                hash = node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the path shows that the later tree begins with all leaves of the earlier one. */
    public static boolean continues(
            long earlier, String root, long later, String laterRoot, List<String> path) {
        if (earlier < 0 || earlier > later || (earlier == 0 && !root.equals(emptyRoot()))) {
            return false;
        }
        if (earlier == 0 || earlier == later) {
            return path.isEmpty() && (earlier == 0 || root.equals(laterRoot));
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.addFirst(root);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int whole = Long.numberOfTrailingZeros(earlier);
        long at = (earlier - 1) >> whole;
        long last = (later - 1) >> whole;
        String old = hashes.getFirst();
        String now = old;
        for (var beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = node(beside, old);
                now = node(beside, now);
                int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                now = node(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(root) && now.equals(laterRoot);
    }

    private static String emptyRoot() {
        return Sha256.hex(new byte[0]);
    }
}
