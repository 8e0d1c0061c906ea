/** Words that every room speaks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imihigo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
