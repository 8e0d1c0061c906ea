/** What can be measured, and how it adds up. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "territory", "people"})
@NullMarked
package org.imihigo.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
