package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Where one pledge is heading, on its page.
 *
 * @param whole the forecast with its range; empty where nothing can be said yet
 * @param arithmetic one sentence for each way it was computed
 */
public record PledgeOutlookPart(
        Optional<String> whole, Optional<Sign> chance, List<String> arithmetic, Trend trend)
        implements Reply.Page {}
