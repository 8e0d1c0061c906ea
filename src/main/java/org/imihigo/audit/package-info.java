/** Everything that happened, by whom, unalterable. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "territory", "people", "home"})
@NullMarked
package org.imihigo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
