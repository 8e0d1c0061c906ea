package org.imihigo.notices;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The server that takes our mail; without one, mail waits in the database. */
@Component
class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String PATIENCE = "20000";

    private final String host;
    private final int port;
    private final String from;
    private final String user;
    private final String password;

    MailServer(
            @Value("${imihigo.mail.host:}") String host,
            @Value("${imihigo.mail.port:587}") int port,
            @Value("${imihigo.mail.from:}") String from,
            @Value("${imihigo.mail.user:}") String user,
            @Value("${imihigo.mail.password:}") String password) {
        this.host = host;
        this.port = port;
        this.from = from;
        this.user = user;
        this.password = password;
    }

    boolean isThere() {
        return !host.isBlank() && !from.isBlank();
    }

    /** A name and a password are never sent over an open line. */
    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", Boolean.toString(!user.isBlank()));
        settings.put("mail.smtp.auth", Boolean.toString(!user.isBlank()));
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        return Session.getInstance(
                settings,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, password);
                    }
                });
    }

    /**
     * @return whether it was taken; else it is tried again later
     */
    boolean take(MailOutbox.Letter letter) {
        try {
            var message = new MimeMessage(session());
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.body(), "UTF-8");
            // The same piece sent twice is known by its name.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Imihigo-Letter", letter.id().toString());
            Transport.send(message);
            return true;
        } catch (MessagingException problem) {
            LOG.warn("Mail {} was not taken: {}", letter.id(), problem.getMessage());
            return false;
        }
    }
}
