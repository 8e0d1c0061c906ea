package org.imihigo.reporting;

import java.time.Instant;
import org.imihigo.documents.DocumentId;
import org.imihigo.people.PostId;

/** A document that stands for a reading, and who put it there. */
public record Evidence(ReadingId reading, DocumentId document, PostId by, Instant at) {}
