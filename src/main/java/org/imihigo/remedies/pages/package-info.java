/** What the templates of this room show. */
@NamedInterface("pages")
@NullMarked
package org.imihigo.remedies.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
