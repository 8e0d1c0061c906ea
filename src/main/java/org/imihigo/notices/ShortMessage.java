package org.imihigo.notices;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/**
 * A text message of one part: at most 160 signs of the GSM alphabet, and none with an accent, so
 * that every telephone shows it and nobody pays for two.
 */
public final class ShortMessage {
    public static final int LONGEST = 160;

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9 !\"#%&'()*+,./:;<=>?@$_-]");
    private static final String SEPARATOR = "; ";
    private static final String CUT = "..";
    private static final int ROOM_FOR_MORE = 6;

    private ShortMessage() {}

    /** The head and as many of the items as fit; how many do not is said at the end. */
    public static String of(String head, List<String> items) {
        var message = new StringBuilder(cut(plain(head), LONGEST / 2));
        int written = 0;
        for (var item : items) {
            var text = (written == 0 ? " " : SEPARATOR) + plain(item);
            boolean last = written == items.size() - 1;
            if (message.length() + text.length() + (last ? 0 : ROOM_FOR_MORE) > LONGEST) {
                break;
            }
            message.append(text);
            written++;
        }
        if (written == 0 && !items.isEmpty()) {
            int room = LONGEST - message.length() - ROOM_FOR_MORE - 1;
            message.append(' ').append(cut(plain(items.getFirst()), room));
            written = 1;
        }
        int more = items.size() - written;
        var rest = more == 0 ? "" : " (+" + Math.min(more, 99) + ")";
        return message + rest;
    }

    /**
     * Lines about something with a name, which is cut until the whole fits.
     *
     * @param sentence makes the text of the name
     */
    public static String fit(String name, UnaryOperator<String> sentence) {
        var whole = lines(sentence.apply(name));
        if (whole.length() <= LONGEST) {
            return whole;
        }
        int room = plain(name).length() - (whole.length() - LONGEST) - CUT.length();
        return cut(lines(sentence.apply(cut(plain(name), Math.max(0, room)) + CUT)), LONGEST);
    }

    private static String lines(String text) {
        return text.lines().map(ShortMessage::plain).collect(joining("\n"));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip();
    }

    /** Without accents and without signs that the alphabet lacks or that count twice. */
    public static String plain(String text) {
        var usual =
                text.replace('\u00a0', ' ')
                        .replace('\u202f', ' ')
                        .replace('’', '\'')
                        .replace('‘', '\'')
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('–', '-')
                        .replace('—', '-')
                        .replace('−', '-')
                        .replace('›', '>')
                        .replace("œ", "oe")
                        .replace("…", "...");
        var bare = Spelling.bare(usual);
        return OTHERS.matcher(bare).replaceAll("").replaceAll(" +", " ").strip();
    }
}
