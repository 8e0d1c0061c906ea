/** Fiscal years, windows, deadlines of each country. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "territory", "people", "home"})
@NullMarked
package org.imihigo.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
