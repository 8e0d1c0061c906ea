/** How a file from a spreadsheet becomes cells with their places. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.imihigo.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
