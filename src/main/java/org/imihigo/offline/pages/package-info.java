/** What the pages of this room show. */
@NullMarked
package org.imihigo.offline.pages;

import org.jspecify.annotations.NullMarked;
