package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, line breaks
 * between rows, quotes around cells that hold either.
 */
final class Block {
    private Block() {}

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(sign);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == '\t') {
                row.add(take(cell));
            } else if (sign == '\n') {
                row.add(take(cell));
                rows.add(List.copyOf(row));
                row.clear();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(take(cell));
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
