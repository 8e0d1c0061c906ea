/** Fiscal years, windows, deadlines of each country. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.imihigo.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
