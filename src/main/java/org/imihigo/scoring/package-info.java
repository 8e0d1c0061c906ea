/** Methods, and what the truth is worth. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "indicators", "pledges", "reporting"})
@NullMarked
package org.imihigo.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
