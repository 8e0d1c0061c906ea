package org.imihigo.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.Contracts;
import org.imihigo.exchange.pages.ContractPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.SeparatedValues;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The official table in each of its forms. */
@Component
class OfficialPages {
    private final OfficialTable table;
    private final Contracts contracts;
    private final Territory territory;
    private final Calendar calendar;
    private final Locks locks;
    private final boolean demonstration;

    OfficialPages(
            OfficialTable table,
            Contracts contracts,
            Territory territory,
            Calendar calendar,
            Locks locks,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.table = table;
        this.contracts = contracts;
        this.territory = territory;
        this.calendar = calendar;
        this.locks = locks;
        this.demonstration = demonstration;
    }

    private Contract contract(UnitCode unit, FiscalYear year) {
        territory.unit(unit);
        return contracts
                .inForce(unit, year)
                .orElseThrow(() -> Refusal.notFound("exchange.contract.none"));
    }

    ContractPage page(UnitCode unit, FiscalYear year, Optional<Actor> actor, Words words) {
        var contract = contract(unit, year);
        var address = "/contracts/" + unit + "/" + year;
        return new ContractPage(
                title(unit, year, words),
                path(unit, year, words),
                state(contract, words),
                contract.note(),
                address,
                actor.filter(one -> one.reportsFor(unit)).isPresent(),
                Column.OFFICIAL.stream().map(column -> heading(column, words)).toList(),
                table.lines(unit, year, words).stream().map(line -> row(line, words)).toList());
    }

    private List<Step> path(UnitCode unit, FiscalYear year, Words words) {
        var here = new Step(words.text("exchange.table.step", year), "");
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(here)).toList();
    }

    private String title(UnitCode unit, FiscalYear year, Words words) {
        return words.text("exchange.table.title", territory.fullName(unit, words), year);
    }

    private String state(Contract contract, Words words) {
        return words.text(
                "exchange.table.state",
                contract.signedOn(),
                territory.fullName(contract.with(), words),
                calendar.now());
    }

    private static ContractPage.Heading heading(Column column, Words words) {
        return new ContractPage.Heading(Columns.name(column, words), isFigure(column));
    }

    private static boolean isFigure(Column column) {
        return switch (column) {
            case NUMBER, OUTPUT, INDICATOR, SOURCE_OF_DATA -> false;
            default -> true;
        };
    }

    private static ContractPage.Row row(OfficialTable.Line line, Words words) {
        var cells = new ArrayList<ContractPage.Cell>();
        for (var column : Column.OFFICIAL) {
            cells.add(
                    new ContractPage.Cell(
                            Optional.ofNullable(line.cells().get(column))
                                    .map(cell -> shown(cell, words))
                                    .orElse(""),
                            isFigure(column),
                            isUnconfirmed(column, line)));
        }
        var title = line.isTitle() ? cells.get(1).text() : "";
        var address = line.pledge().map(one -> "/pledges/" + one.pledge().id()).orElse("");
        var unit = line.pledge().map(one -> one.indicator().unit().in(words)).orElse("");
        return new ContractPage.Row(title, line.level(), address, unit, List.copyOf(cells));
    }

    private static boolean isUnconfirmed(Column column, OfficialTable.Line line) {
        int quarter = Columns.ACHIEVED.indexOf(column);
        return line.pledge()
                .filter(_ -> quarter >= 0 || column == Column.ANNUAL_ACHIEVEMENT)
                .map(one -> quarter < 0 ? one.year() : one.quarters().get(quarter))
                .filter(one -> one.figure().value().isPresent() && !one.confirmed())
                .isPresent();
    }

    static String shown(Cell cell, Words words) {
        return switch (cell.form()) {
            case NUMBER -> words.number(new BigDecimal(cell.text()));
            case PERCENT -> words.percent(percent(cell));
            case TEXT, ERROR -> cell.text();
        };
    }

    private static BigDecimal percent(Cell cell) {
        var plain = new BigDecimal(cell.text()).movePointRight(2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    byte[] csv(UnitCode unit, FiscalYear year, Words words) {
        contract(unit, year);
        var rows = new ArrayList<List<Cell>>();
        var head = Columns.EXPORTED.stream().map(one -> Cell.text(Columns.name(one, words)));
        rows.add(marked(head, words.text("exchange.table.data")));
        var mark = demonstration ? words.text("exchange.table.demonstration") : "";
        for (var line : table.lines(unit, year, words)) {
            var cells = Columns.EXPORTED.stream().map(column -> separated(line.cells(), column));
            rows.add(marked(cells, mark));
        }
        return SeparatedValues.write(rows);
    }

    private static List<Cell> marked(Stream<Cell> cells, String mark) {
        return Stream.concat(cells, Stream.of(Cell.text(mark))).toList();
    }

    /** A file of values has no formats, so that a percentage is its number. */
    private static Cell separated(Map<Column, Cell> cells, Column column) {
        var cell = cells.getOrDefault(column, Cell.text(""));
        return cell.form() == Cell.Form.PERCENT ? Cell.number(percent(cell)) : cell;
    }

    byte[] xlsx(UnitCode unit, FiscalYear year, Words words) {
        var contract = contract(unit, year);
        var header =
                new Header(
                        title(unit, year, words),
                        state(contract, words),
                        demonstration ? words.text("exchange.table.invented") : "",
                        List.of(
                                words.text("exchange.table.hint"),
                                words.text("exchange.table.locked")));
        var name = words.text("exchange.table.sheet", territory.shortName(unit, words), year);
        return OfficialWorkbook.of(
                name, header, table.lines(unit, year, words), locks.of(unit, year), words);
    }
}
