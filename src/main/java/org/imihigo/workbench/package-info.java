/** Anybody tries methods on a table of their own; nothing is kept. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "spreadsheets", "indicators", "pledges", "scoring"})
@NullMarked
package org.imihigo.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
