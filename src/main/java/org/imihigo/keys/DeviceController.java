package org.imihigo.keys;

import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The certificates of a person's own card or device. */
@Controller
class DeviceController {
    private final OwnDevices devices;
    private final FactorPages pages;

    DeviceController(OwnDevices devices, FactorPages pages) {
        this.devices = devices;
        this.pages = pages;
    }

    @PostMapping("/second-factor/devices")
    Reply register(
            @RequestParam(defaultValue = "") String opener,
            @RequestParam Optional<MultipartFile> certificate,
            Actor actor,
            Words words) {
        return pages.tried(
                "opener",
                () ->
                        devices.register(
                                SentFile.in(certificate)
                                        .orElseThrow(() -> Refusal.invalid("keys.device.none"))
                                        .content(),
                                opener,
                                actor),
                actor,
                words);
    }
}
