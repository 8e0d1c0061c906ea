package org.imihigo.home;

import org.imihigo.home.pages.AboutPage;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and where its names and figures come from. */
@Open
@Controller
class AboutController {
    @GetMapping("/about")
    Reply show() {
        return new AboutPage();
    }
}
