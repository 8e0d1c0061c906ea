package org.imihigo.phone;

import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;

/** A telephone's number in its international form: {@code +250788123456}. */
record PhoneNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\+[0-9]{8,15}");
    private static final Pattern BETWEEN = Pattern.compile("[ .()/-]");
    private static final String COUNTRY = "+250";
    private static final int SHOWN = 3;

    PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number");
        }
    }

    /**
     * As somebody wrote it: {@code 0788 123 456}, {@code 250788123456}, {@code +250 788 123 456}.
     *
     * @throws Refusal where it is none
     */
    static PhoneNumber parse(String typed) {
        var bare = BETWEEN.matcher(typed.strip()).replaceAll("");
        var whole = international(bare);
        if (!FORM.matcher(whole).matches()) {
            throw Refusal.invalid("phone.number.form");
        }
        return new PhoneNumber(whole);
    }

    private static String international(String bare) {
        if (bare.startsWith("+")) {
            return bare;
        }
        if (bare.startsWith("00")) {
            return "+" + bare.substring(2);
        }
        return bare.startsWith("0") ? COUNTRY + bare.substring(1) : "+" + bare;
    }

    /** Enough to know one's own again: {@code …456}. */
    String masked() {
        return "…" + value.substring(value.length() - SHOWN);
    }

    /** Not into any log. */
    @Override
    public String toString() {
        return masked();
    }
}
