/** What is written where there is no network, and comes later: queues, and files in pieces. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "people", "documents", "reporting"})
@NullMarked
package org.imihigo.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
