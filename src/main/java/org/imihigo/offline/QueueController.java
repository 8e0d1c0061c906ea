package org.imihigo.offline;

import org.imihigo.offline.pages.QueuePage;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies on this telephone: nothing of it is on the server, so the page is everybody's. */
@Open
@Controller("offlineQueueController")
class QueueController {
    @GetMapping("/queue")
    Reply show() {
        return new QueuePage();
    }
}
