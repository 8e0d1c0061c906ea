package org.imihigo.spreadsheets;

import java.util.List;
import org.imihigo.kernel.Refusal;

/** The door of the room: reads what people call an Excel file, whatever it is. */
public final class Spreadsheets {
    /** More than anybody writes in a contract; a file that has more is not one. */
    static final int MOST_ROWS = 30_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_TEXT = 8_000;

    private Spreadsheets() {}

    public static List<Sheet> read(byte[] content) {
        return read(content, (_, _) -> {});
    }

    /**
     * Reads a workbook (xlsx) or a file of separated values, by what it holds and not by its name.
     *
     * @param progress hears now and then how far it is
     * @throws Refusal where it is no such file, with what to do
     */
    public static List<Sheet> read(byte[] content, Progress progress) {
        var sheets =
                switch (FileKind.of(content)) {
                    case EMPTY -> throw Refusal.invalid("spreadsheets.file.empty");
                    case ZIP -> Workbook.read(content, progress);
                    case OLD_OR_LOCKED -> throw Refusal.invalid("spreadsheets.file.old");
                    case PICTURE -> throw Refusal.invalid("spreadsheets.file.picture");
                    case MARKUP -> throw Refusal.invalid("spreadsheets.file.markup");
                    case OTHER -> throw Refusal.invalid("spreadsheets.file.other");
                    case TEXT -> List.of(SeparatedValues.read(content, progress));
                };
        if (sheets.stream().allMatch(Sheet::isBlank)) {
            throw Refusal.invalid("spreadsheets.file.empty");
        }
        return sheets;
    }

    static Refusal tooLong() {
        return Refusal.invalid("spreadsheets.file.long", MOST_ROWS);
    }

    /** A text that a cell may hold. */
    static String fitting(String text, int row, int column) {
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("spreadsheets.cell.long", Place.of(row, column), LONGEST_TEXT);
        }
        return text;
    }
}
