package org.imihigo.checks;

import org.imihigo.kernel.FiscalYear;

/**
 * What a rule may ask of the book and the plan, beside the line.
 *
 * @param cap how many priorities the unit may have
 */
record Question(RuleBook book, Rule rule, FiscalYear year, int cap) {
    RuleBook.Setting setting() {
        return book.setting(rule);
    }
}
