package org.imihigo.gatherings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;

/** What was typed into a form, read field by field; it knows at which one it stumbled. */
final class Typed {
    private static final int DECIMALS = 4;

    private final Form form;
    private final Territory territory;
    private String place = "";

    Typed(Form form, Territory territory) {
        this.form = form;
        this.territory = territory;
    }

    /** The field that was read last: whatever is refused is said there. */
    String place() {
        return place;
    }

    void at(String name) {
        place = name;
    }

    String text(String name) {
        place = name;
        return form.text(name);
    }

    /** Words must stand there. */
    String needed(String name) {
        if (text(name).isEmpty()) {
            throw Refusal.invalid("gatherings.motion.no-problem");
        }
        return text(name);
    }

    /** The same each time that one form is sent. */
    UUID id() {
        return form.id("id");
    }

    Optional<UUID> chosen(String name) {
        return Form.uuid(text(name));
    }

    <T> T one(String name, Optional<T> read) {
        place = name;
        return read.orElseThrow(() -> Refusal.invalid("gatherings.typed.choose"));
    }

    LocalDate day(String name) {
        return Form.day(text(name), "gatherings.typed.day");
    }

    Optional<LocalDate> dayOrNone(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(day(name));
    }

    LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeParseException _) {
            throw Refusal.invalid("gatherings.typed.time");
        }
    }

    int whole(String name, int least, int most) {
        var typed = text(name);
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            throw Refusal.invalid("gatherings.typed.whole", least, most);
        }
        return number;
    }

    Optional<Long> amount(String name) {
        return text(name).isEmpty()
                ? Optional.empty()
                : Optional.of(TypedNumber.read(text(name), 0, form.words()).scaled());
    }

    BigDecimal decimal(String name) {
        return BigDecimal.valueOf(
                TypedNumber.read(text(name), DECIMALS, form.words()).scaled(), DECIMALS);
    }

    /** A share in percent, in hundredths of one. */
    int share(String name) {
        long scaled = TypedNumber.read(text(name), 2, form.words()).scaled();
        return Math.clamp(scaled, 0, 1_000_000);
    }

    UnitCode unit(String name) {
        return code(text(name));
    }

    private UnitCode code(String text) {
        return UnitCode.parse(text.toUpperCase(Locale.ROOT))
                .filter(code -> territory.find(code).isPresent())
                .orElseThrow(() -> Refusal.invalid("gatherings.typed.unit", text));
    }

    List<UnitCode> units(String name) {
        return Arrays.stream(text(name).split("[,;\\s]+", -1))
                .filter(text -> !text.isEmpty())
                .map(this::code)
                .distinct()
                .toList();
    }

    Said said() {
        place = "en";
        return new Said(form.text("en"), form.text("fr"), form.text("rw"));
    }
}
