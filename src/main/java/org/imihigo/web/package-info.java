/** How an answer becomes a page. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.imihigo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
