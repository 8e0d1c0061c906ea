/** The shelf: files and evidence, kept unaltered. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "people"})
@NullMarked
package org.imihigo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
