import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks what Imihigo gives away, without Imihigo: bundles of sealed texts, heads and proofs of the
 * public log, the whole log, signed PDFs, and exports of the audit trail. One file, nothing else:
 *
 * <pre>java Verify.java FILE [FILE ...]</pre>
 *
 * <p>Several files are checked against each other: an old head against a newer one, an audit trail
 * against the roots that were sealed, everything against a key that was brought as {@code .pem}.
 * Ends with 0 where all holds, 1 where something does not, 2 where a file is none of these.
 */
public final class Verify {
    private static final String USAGE =
            """
            java Verify.java FILE [FILE ...]

            Checks bundles (.zip), heads and proofs of the public log and the whole log (.json),
            audit trails (.jsonl) and signed PDFs, each alone and against each other. With a key
            of yours (.pem) among them, nothing counts that another key signed.
            Ends with 0: all holds; 1: something does not; 2: not understood.
            """;

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_FILES = 1_000;

    private final PrintStream out;
    private final Map<String, Head> heads = new TreeMap<>();
    private final Map<String, PublicKey> brought = new HashMap<>();
    private final Map<String, PublicKey> found = new HashMap<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<Map<String, Object>> consistencies = new ArrayList<>();
    private final List<Map<String, Object>> logs = new ArrayList<>();
    private final Map<String, Chain> chains = new TreeMap<>();
    private final Map<String, Map<String, Object>> roots = new TreeMap<>();
    private boolean holds = true;
    private int checked;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, UTF_8)));
    }

    /** Returns 0, 1 or 2. */
    public static int run(List<String> files, PrintStream out) {
        if (files.isEmpty() || files.get(0).startsWith("-")) {
            out.print(USAGE);
            return 2;
        }
        var verify = new Verify(out);
        try {
            for (var file : files) {
                verify.read(Path.of(file));
            }
        } catch (NotOurs problem) {
            out.println("?    " + problem.getMessage());
            return 2;
        } catch (IOException problem) {
            out.println("?    A file cannot be read: " + problem.getMessage());
            return 2;
        }
        verify.compare();
        if (verify.holds && verify.checked == 0) {
            out.println("?    There was nothing to check.");
            return 2;
        }
        out.println(verify.holds ? "All of it holds." : "NOT ALL OF IT HOLDS.");
        return verify.holds ? 0 : 1;
    }

    /** A file that is nothing which this program knows. */
    private static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotOurs(String sentence) {
            super(sentence);
        }
    }

    private record Head(String from, long size, String root, Map<String, Object> document) {
        String time() {
            return text(document, "at");
        }
    }

    private record Inclusion(String from, Map<String, Object> document) {}

    private record Chain(String name, List<String> hashes) {}

    private void good(String sentence, Object... words) {
        checked++;
        out.println("ok   " + String.format(sentence, words));
    }

    private void bad(String sentence, Object... words) {
        holds = false;
        out.println("FAIL " + String.format(sentence, words));
    }

    private void note(String sentence, Object... words) {
        out.println("     " + String.format(sentence, words));
    }

    private boolean check(boolean truth, String good, String bad) {
        if (truth) {
            good("%s", good);
        } else {
            bad("%s", bad);
        }
        return truth;
    }

    // What the files are

    private void read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NotOurs("There is no file " + file + ".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new NotOurs(file + " is too large to be one of ours.");
        }
        var content = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        note("%s, SHA-256 %s", name, sha256(content));
        try {
            if (begins(content, "PK")) {
                bundle(file);
            } else if (begins(content, "%PDF")) {
                new Pdf(name, content, "").judge();
            } else if (begins(content, "-----BEGIN")) {
                keep(content, brought);
            } else if (begins(content, "{")) {
                json(name, content);
            } else {
                throw new NotOurs(name + " is nothing that this program knows.");
            }
        } catch (Malformed problem) {
            bad("%s cannot be read: %s", name, problem.getMessage());
        }
    }

    private static boolean begins(byte[] content, String sign) {
        return content.length >= sign.length()
                && new String(content, 0, sign.length(), ISO_8859_1).equals(sign);
    }

    private void json(String name, byte[] content) {
        var lines = decoded(content).split("\n", 2);
        if (lines[0].contains("\"imihigo-audit-1\"")) {
            chain(name, decoded(content).split("\n"));
            return;
        }
        var document = Json.object(content);
        switch (String.valueOf(document.get("form"))) {
            case "imihigo-tree-head-1" -> head(name, document);
            case "imihigo-inclusion-1" -> inclusions.add(new Inclusion(name, document));
            case "imihigo-consistency-1" -> consistencies.add(document);
            case "imihigo-audit-roots-1" -> roots.put(name, document);
            case "imihigo-log-1" -> log(name, document);
            default -> throw new NotOurs(name + " is no file of Imihigo that can be checked.");
        }
    }

    private void keep(byte[] pem, Map<String, PublicKey> keys) {
        var encoded = new String(pem, ISO_8859_1);
        for (var block : encoded.split("-----END [A-Z ]+-----")) {
            if (!block.isBlank()) {
                key(block.replaceAll("-----BEGIN [A-Z ]+-----", ""), keys);
            }
        }
    }

    private void key(String encoded, Map<String, PublicKey> keys) {
        try {
            var bytes = Base64.getMimeDecoder().decode(encoded);
            var key = KeyFactory.getInstance("Ed25519");
            keys.put(sha256(bytes), key.generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException problem) {
            bad("A key cannot be read: %s", problem.getMessage());
        }
    }

    private void head(String name, Map<String, Object> document) {
        var head = new Head(name, number(document, "size"), text(document, "root"), document);
        heads.put(name + " " + head.size() + " " + head.root(), head);
    }

    private void log(String name, Map<String, Object> document) {
        logs.add(document);
        head(name, object(document, "head"));
        for (var key : texts(document, "keys")) {
            keep(key.getBytes(ISO_8859_1), found);
        }
    }

    // A bundle

    private void bundle(Path file) throws IOException {
        var files = unpacked(file);
        if (files.isEmpty()) {
            bad("Nothing in the bundle is believed.");
            return;
        }
        var name = file.getFileName().toString();
        var textName = files.containsKey("contract.json") ? "contract.json" : "text.json";
        for (var needed : List.of(textName, "proof.json", "head.json", "key.pem")) {
            if (!files.containsKey(needed)) {
                bad("The bundle lacks %s.", needed);
                return;
            }
        }
        keep(files.get("key.pem"), found);
        head(name + ": head.json", Json.object(files.get("head.json")));
        sealed(name + ": " + textName, files.get(textName), files.get("proof.json"));
        if (files.containsKey("audit.json")) {
            var proof = files.getOrDefault("audit-proof.json", new byte[0]);
            sealed(name + ": audit.json", files.get("audit.json"), proof);
            roots.put(name, Json.object(files.get("audit.json")));
        }
        if (files.containsKey("list-signature.json")) {
            listSignature(files.get("text.json"), Json.object(files.get("list-signature.json")));
        }
        if (files.containsKey("list-proof.json")) {
            listed(files);
        }
        if (files.containsKey("signatures.json")) {
            signatures(files, sha256(files.get(textName)));
        }
        for (var pdf : files.keySet()) {
            if (pdf.endsWith(".pdf")) {
                var expected = pdf.equals("contract.pdf") ? sha256(files.get(textName)) : "";
                new Pdf(pdf, files.get(pdf), expected).judge();
            }
        }
    }

    private void sealed(String name, byte[] text, byte[] proof) {
        var document = Json.object(proof);
        var leaf = object(document, "leaf");
        check(
                sha256(text).equals(text(leaf, "sha256")),
                "%s is the text that was sealed as “%s” on %s."
                        .formatted(name, leaf.get("subject"), leaf.get("at")),
                "%s is not the text that was sealed: that has the SHA-256 %s."
                        .formatted(name, leaf.get("sha256")));
        Json.object(text);
        inclusions.add(new Inclusion(name, document));
    }

    /** The statement of a list, and the key under it. */
    private void listSignature(byte[] statement, Map<String, Object> said) {
        try {
            var encoded = new ByteArrayInputStream(unbase(text(said, "certificate")));
            var reader = CertificateFactory.getInstance("X.509");
            var certificate = (X509Certificate) reader.generateCertificate(encoded);
            check(
                    sha256(statement).equals(text(said, "statement"))
                            && signed(
                                    certificate.getPublicKey(),
                                    "SHA256withECDSA",
                                    statement,
                                    unbase(text(said, "signature"))),
                    "The list was signed by %s."
                            .formatted(certificate.getSubjectX500Principal().getName()),
                    "The signature of the list is not over its statement.");
        } catch (GeneralSecurityException problem) {
            bad("The certificate of the list's signature cannot be read.");
        }
    }

    /** One contract of a list: the way from its text to the root that was signed. */
    private void listed(Map<String, byte[]> files) {
        var statement = Json.object(files.get("text.json"));
        var proof = Json.object(files.get("list-proof.json"));
        var contract = files.getOrDefault("list-contract.json", new byte[0]);
        check(
                includes(
                        hash(0, contract),
                        number(proof, "index"),
                        number(statement, "size"),
                        texts(proof, "path"),
                        text(statement, "root")),
                "list-contract.json is contract %d of the %d that the list covers."
                        .formatted(number(proof, "index") + 1, number(statement, "size")),
                "list-contract.json is not in the list that was signed.");
        if (!files.containsKey("list-signature.json")) {
            bad("The bundle lacks list-signature.json.");
        }
    }

    /** Who signed what, on paper or electronically, and the file that shows it. */
    private void signatures(Map<String, byte[]> files, String sealed) {
        var document = Json.object(files.get("signatures.json"));
        for (var one : objects(document, "signatures")) {
            var who = String.valueOf(one.getOrDefault("post", one.get("name")));
            if (!sealed.equals(one.get("sha256"))) {
                bad("The signature of %s is for another text.", who);
                continue;
            }
            var name = String.valueOf(one.getOrDefault("file", ""));
            var shown = files.get(name);
            if (!name.isEmpty() && shown == null) {
                bad("The signature of %s names the file %s, which is missing.", who, name);
            } else if (shown != null && !sha256(shown).equals(one.get("fileSha256"))) {
                bad("%s is not the file that the signature of %s names.", name, who);
            } else {
                good("The signature of %s is for this very text.", who);
            }
        }
    }

    /**
     * Every file once, as the list at the end of the archive names them, and no more than we hold.
     */
    private Map<String, byte[]> unpacked(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long room = MOST_BYTES;
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
                room -= content.length;
                if (room < 0 || files.size() >= MOST_FILES) {
                    bad("The bundle unpacks to more than any of ours: it is a trap.");
                    return Map.of();
                }
                if (files.put(entry.getName(), content) != null) {
                    bad("The bundle holds two files named %s.", entry.getName());
                    return Map.of();
                }
            }
        }
        try (var listed = new ZipFile(file.toFile())) {
            var names = listed.stream().map(entry -> entry.getName()).sorted().toList();
            if (!names.equals(List.copyOf(files.keySet()))) {
                bad("The bundle's list of files is not what it holds.");
                return Map.of();
            }
        } catch (IOException problem) {
            bad("The bundle is damaged: %s", problem.getMessage());
            return Map.of();
        }
        return files;
    }

    // The log

    private void compare() {
        try {
            heads.values().forEach(this::signature);
            logs.forEach(this::wholeLog);
            inclusions.forEach(this::included);
            continued();
            chains.values().forEach(this::rooted);
        } catch (Malformed problem) {
            bad("A file lacks something: %s", problem.getMessage());
        }
    }

    private void signature(Head head) {
        var said = new TreeMap<>(head.document());
        var signature = String.valueOf(said.remove("signature"));
        var fingerprint = text(head.document(), "key");
        var key = (brought.isEmpty() ? found : brought).get(fingerprint);
        if (key == null) {
            if (brought.isEmpty() && found.isEmpty()) {
                note("Bring key.pem, and the signature of %s is checked as well.", head.from());
            } else {
                bad("%s was signed by another key, %s.", head.from(), fingerprint);
            }
            return;
        }
        check(
                signed(key, "Ed25519", Json.canonical(said), unbase(signature)),
                "%s: the head of %d entries of %s is signed."
                        .formatted(head.from(), head.size(), head.time()),
                "%s: the head's signature is not that of its key.".formatted(head.from()));
        if (brought.isEmpty()) {
            note("Compare the key with the published one: %s", fingerprint);
        }
    }

    private static byte[] unbase(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private void wholeLog(Map<String, Object> log) {
        var leaves = new ArrayList<String>();
        for (var leaf : objects(log, "entries")) {
            leaves.add(leaf(leaf));
        }
        for (var head : heads.values()) {
            if (head.size() <= leaves.size()) {
                check(
                        root(leaves.subList(0, (int) head.size())).equals(head.root()),
                        "The log's first %d entries are those that %s was signed over."
                                .formatted(head.size(), head.from()),
                        "The log's first %d entries are not those that %s was signed over."
                                .formatted(head.size(), head.from()));
            } else {
                bad(
                        "The log has %d entries where %s was signed over %d: some are missing.",
                        leaves.size(), head.from(), head.size());
            }
        }
    }

    private void included(Inclusion inclusion) {
        var document = inclusion.document();
        long size = number(document, "size");
        var leaf = leaf(object(document, "leaf"));
        var path = texts(document, "path");
        long index = number(document, "index");
        boolean compared = false;
        for (var head : heads.values()) {
            if (head.size() == size) {
                compared = true;
                check(
                        includes(leaf, index, size, path, head.root()),
                        "%s stands in the log at place %d, and %s was signed over it."
                                .formatted(inclusion.from(), index, head.from()),
                        "%s is not in the log that %s was signed over."
                                .formatted(inclusion.from(), head.from()));
            }
        }
        if (!compared) {
            bad("%s: bring the head of %d entries that this proves.", inclusion.from(), size);
        }
    }

    /** Heads of one log say the same of its beginning; a log that was written anew cannot. */
    private void continued() {
        var all = new ArrayList<>(heads.values());
        all.sort((one, other) -> Long.compare(one.size(), other.size()));
        for (int at = 1; at < all.size(); at++) {
            var old = all.get(at - 1);
            var now = all.get(at);
            if (old.size() == now.size()) {
                if (!old.root().equals(now.root())) {
                    bad(
                            "%s and %s contradict each other: the log was forked.",
                            old.from(), now.from());
                }
            } else if (old.time().compareTo(now.time()) > 0) {
                bad("%s is shorter and yet later than %s.", old.from(), now.from());
            } else if (logs.isEmpty()) {
                continues(old, now);
            }
        }
    }

    private void continues(Head old, Head now) {
        for (var proof : consistencies) {
            if (number(proof, "from") == old.size() && number(proof, "to") == now.size()) {
                check(
                        continues(
                                old.size(),
                                old.root(),
                                now.size(),
                                now.root(),
                                texts(proof, "path")),
                        "%s continues %s: nothing was changed or taken out since."
                                .formatted(now.from(), old.from()),
                        "%s does not continue %s: the log was written anew."
                                .formatted(now.from(), old.from()));
                return;
            }
        }
        bad(
                "Nothing shows that %s continues %s: bring /api/v1/log/proof/consistency?from=%d&to=%d",
                now.from(), old.from(), old.size(), now.size());
    }

    private static String leaf(Map<String, Object> leaf) {
        return hash(0, Json.canonical(leaf));
    }

    private static String node(String left, String right) {
        return hash(1, bytes(left), bytes(right));
    }

    private static String hash(int sign, byte[]... parts) {
        var digest = digest("SHA-256");
        digest.update((byte) sign);
        for (var part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean includes(
            String leaf, long index, long size, List<String> path, String root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = node(beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, beside);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && hash.equals(root);
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean continues(
            long from, String oldRoot, long to, String newRoot, List<String> path) {
        var hashes = new ArrayList<String>();
        if (Long.bitCount(from) == 1) {
            hashes.add(oldRoot);
        }
        hashes.addAll(path);
        if (from < 1 || from >= to || hashes.isEmpty()) {
            return false;
        }
        long at = from - 1;
        long last = to - 1;
        while (at % 2 == 1) {
            at /= 2;
            last /= 2;
        }
        var old = hashes.get(0);
        var now = hashes.get(0);
        for (var beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = node(beside, old);
                now = node(beside, now);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                now = node(now, beside);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && old.equals(oldRoot) && now.equals(newRoot);
    }

    // The audit trail

    private static final List<String> HASHED =
            List.of(
                    "place",
                    "id",
                    "at",
                    "chain",
                    "unit",
                    "post",
                    "address",
                    "happened",
                    "subject",
                    "happenings",
                    "digest");

    private void chain(String name, String[] lines) {
        var chain = text(Json.object(lines[0].getBytes(UTF_8)), "chain");
        var hashes = new ArrayList<String>();
        var previous = "";
        for (int at = 1; at < lines.length; at++) {
            var entry = Json.object(lines[at].getBytes(UTF_8));
            var parts = new ArrayList<>(List.of(previous));
            HASHED.forEach(part -> parts.add(String.valueOf(entry.getOrDefault(part, ""))));
            previous = joined(parts);
            boolean inPlace = number(entry, "place") == at && chain.equals(entry.get("chain"));
            if (!inPlace || !previous.equals(entry.get("hash"))) {
                bad("%s: the chain %s is not as it was sealed, from place %d on.", name, chain, at);
                return;
            }
            hashes.add(previous);
        }
        good("%s: the %d entries of the chain %s follow each other.", name, hashes.size(), chain);
        chains.put(name, new Chain(chain, hashes));
    }

    /** Each part with its length before it, so that no two entries read the same. */
    private static String joined(List<String> parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var text = part.getBytes(UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return sha256(bytes.toByteArray());
    }

    private void rooted(Chain chain) {
        for (var sealed : roots.values()) {
            for (var one : objects(sealed, "chains")) {
                if (chain.name().equals(one.get("chain"))) {
                    long place = number(one, "place");
                    boolean same =
                            place >= 1
                                    && place <= chain.hashes().size()
                                    && chain.hashes().get((int) place - 1).equals(one.get("hash"));
                    check(
                            same,
                            "The chain %s has at place %d the hash that was sealed for %s."
                                    .formatted(chain.name(), place, sealed.get("day")),
                            "The chain %s is not the one that was sealed for %s."
                                    .formatted(chain.name(), sealed.get("day")));
                }
            }
        }
    }

    // PDF

    /** Whether every signature in it is over its bytes, and whether it carries the sealed text. */
    private final class Pdf {
        private static final Pattern RANGE =
                Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");
        private static final Pattern STREAM = Pattern.compile("stream\r?\n");

        private final String name;
        private final byte[] content;
        private final String sealed;

        Pdf(String name, byte[] content, String sealed) {
            this.name = name;
            this.content = content;
            this.sealed = sealed;
        }

        void judge() {
            var text = new String(content, ISO_8859_1);
            var ranges = RANGE.matcher(text).results().toList();
            long end = 0;
            for (var range : ranges) {
                end =
                        Math.max(
                                end,
                                signature(
                                        range.group(1),
                                        range.group(2),
                                        range.group(3),
                                        range.group(4)));
            }
            if (ranges.isEmpty()) {
                note("%s bears no electronic signature.", name);
            } else if (end != content.length) {
                bad(
                        "%s: %d bytes were added after its last signature.",
                        name, content.length - end);
            }
            embedded(text);
        }

        /** Returns where the signed part ends. */
        private long signature(String... numbers) {
            long[] range = Arrays.stream(numbers).mapToLong(Pdf::bounded).toArray();
            long end = range[2] + range[3];
            if (range[0] != 0 || range[1] < 1 || range[2] <= range[1] || end > content.length) {
                bad("%s: a signature names bytes that are not there.", name);
                return 0;
            }
            var hex = new String(content, (int) range[1], (int) (range[2] - range[1]), ISO_8859_1);
            try {
                var der = HexFormat.of().parseHex(hex.replaceAll("[<>\\s]", ""));
                cms(der, (int) range[1], (int) range[2], (int) end);
            } catch (IllegalArgumentException | IndexOutOfBoundsException problem) {
                bad("%s: a signature cannot be read.", name);
            }
            return end;
        }

        private static long bounded(String number) {
            return number.length() > 9 ? -1 : Long.parseLong(number);
        }

        private void cms(byte[] der, int before, int after, int end) {
            var signedData = new Der(der).inside().at(1).inside().inside();
            var parts = signedData.all();
            var signer = parts.get(parts.size() - 1).inside().inside().all();
            int attributes = 3;
            if (signer.get(attributes).tag() != 0xA0) {
                bad("%s: a signature is not of the kind that PDFs bear.", name);
                return;
            }
            var said = messageDigest(signer.get(attributes).bytes());
            var kind = said.length == 64 ? "SHA-512" : said.length == 48 ? "SHA-384" : "SHA-256";
            var digest = digest(kind);
            digest.update(content, 0, before);
            digest.update(content, after, end - after);
            if (!Arrays.equals(digest.digest(), said)) {
                bad("%s was changed after it was signed.", name);
                return;
            }
            var over = signer.get(attributes).bytes().clone();
            over[0] = 0x31;
            var value = signer.get(attributes + 2).content();
            for (var certificate : certificates(parts)) {
                if (signed(certificate.getPublicKey(), algorithm(certificate, kind), over, value)) {
                    good(
                            "%s is as %s signed it.",
                            name, certificate.getSubjectX500Principal().getName());
                    return;
                }
            }
            bad("%s: a signature is not that of its certificate.", name);
        }

        private byte[] messageDigest(byte[] attributes) {
            var oid = HexFormat.of().parseHex("06092a864886f70d01090431");
            for (int at = 0; at + oid.length + 3 < attributes.length; at++) {
                if (Arrays.equals(attributes, at, at + oid.length, oid, 0, oid.length)) {
                    int length = attributes[at + oid.length + 2];
                    int from = at + oid.length + 3;
                    return Arrays.copyOfRange(attributes, from, from + length);
                }
            }
            return new byte[0];
        }

        private List<X509Certificate> certificates(List<Der> parts) {
            var certificates = new ArrayList<X509Certificate>();
            for (var part : parts) {
                if (part.tag() == 0xA0) {
                    for (var one : part.inside().all()) {
                        try {
                            var bytes = new ByteArrayInputStream(one.bytes());
                            var reader = CertificateFactory.getInstance("X.509");
                            certificates.add((X509Certificate) reader.generateCertificate(bytes));
                        } catch (GeneralSecurityException none) {
                            note("%s: a certificate cannot be read.", name);
                        }
                    }
                }
            }
            return certificates;
        }

        private String algorithm(X509Certificate certificate, String digest) {
            var key = certificate.getPublicKey().getAlgorithm();
            return switch (key) {
                case "RSA" -> digest.replace("-", "") + "withRSA";
                case "EC" -> digest.replace("-", "") + "withECDSA";
                default -> key;
            };
        }

        /** Every stream is unpacked and hashed: one of them must be the sealed text. */
        private void embedded(String text) {
            var hashes = new HashSet<String>();
            var starts = STREAM.matcher(text);
            long room = MOST_BYTES;
            while (starts.find() && room > 0) {
                int end = text.indexOf("endstream", starts.end());
                if (end < 0) {
                    break;
                }
                var raw = Arrays.copyOfRange(content, starts.end(), end);
                hashes.add(sha256(trimmed(raw)));
                try (var stream = new InflaterInputStream(new ByteArrayInputStream(raw))) {
                    var unpacked = stream.readNBytes((int) Math.min(room, 64 << 20));
                    room -= unpacked.length;
                    hashes.add(sha256(unpacked));
                } catch (IOException notPacked) {
                    continue;
                }
            }
            if (!sealed.isEmpty()) {
                Verify.this.check(
                        hashes.contains(sealed),
                        name + " carries the sealed text.",
                        name + " does not carry the sealed text.");
            }
        }

        private byte[] trimmed(byte[] raw) {
            int end = raw.length;
            while (end > 0 && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
                end--;
            }
            return Arrays.copyOf(raw, end);
        }
    }

    /** A piece of what certificates and signatures are written in. */
    private static final class Der {
        private final byte[] all;
        private final int from;
        private final int to;

        Der(byte[] all) {
            this(all, 0, all.length);
        }

        private Der(byte[] all, int from, int to) {
            this.all = all;
            this.from = from;
            this.to = to;
        }

        int tag() {
            return all[from] & 0xFF;
        }

        private int contentStart() {
            int length = all[from + 1] & 0xFF;
            return from + 2 + (length < 0x80 ? 0 : length - 0x80);
        }

        private int end() {
            int length = all[from + 1] & 0xFF;
            if (length >= 0x80) {
                int bytes = length - 0x80;
                if (bytes < 1 || bytes > 3) {
                    throw new IllegalArgumentException("No length");
                }
                length = 0;
                for (int at = 0; at < bytes; at++) {
                    length = length << 8 | all[from + 2 + at] & 0xFF;
                }
            }
            int end = contentStart() + length;
            if (end > to) {
                throw new IllegalArgumentException("Too long");
            }
            return end;
        }

        byte[] bytes() {
            return Arrays.copyOfRange(all, from, end());
        }

        byte[] content() {
            return Arrays.copyOfRange(all, contentStart(), end());
        }

        /** The pieces in this one begin here. */
        Der inside() {
            return new Der(all, contentStart(), end());
        }

        List<Der> all() {
            var pieces = new ArrayList<Der>();
            for (int at = from; at < to; at = new Der(all, at, to).end()) {
                pieces.add(new Der(all, at, to));
            }
            return pieces;
        }

        Der at(int number) {
            return all().get(number);
        }
    }

    // Small things

    private static MessageDigest digest(String kind) {
        try {
            return MessageDigest.getInstance(kind);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(content));
    }

    private static byte[] bytes(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new Malformed("“" + hash + "” is no SHA-256");
        }
        return HexFormat.of().parseHex(hash);
    }

    private static boolean signed(PublicKey key, String kind, byte[] content, byte[] value) {
        try {
            var signature = Signature.getInstance(kind);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(value);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private static String decoded(byte[] content) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException problem) {
            throw new Malformed("it is not UTF-8");
        }
    }

    private static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed("it has no “" + name + "”");
    }

    private static long number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new Malformed("it has no number “" + name + "”");
    }

    private static Map<String, Object> object(Map<String, Object> object, String name) {
        return Json.object(object.get(name));
    }

    private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        var objects = new ArrayList<Map<String, Object>>();
        for (var one : list(object, name)) {
            objects.add(Json.object(one));
        }
        return objects;
    }

    private static List<String> texts(Map<String, Object> object, String name) {
        var texts = new ArrayList<String>();
        for (var one : list(object, name)) {
            texts.add(String.valueOf(one));
        }
        return texts;
    }

    private static List<?> list(Map<String, Object> object, String name) {
        if (object.get(name) instanceof List<?> list) {
            return list;
        }
        throw new Malformed("it has no list “" + name + "”");
    }

    /** What cannot be read as it should. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String sentence) {
            super(sentence);
        }
    }

    /** Reads JSON without mercy, and writes it in the one spelling of RFC 8785. */
    private static final class Json {
        private static final int DEEPEST = 100;

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, Object> object(byte[] content) {
            var json = new Json(decoded(content));
            var value = json.value(0);
            json.blank();
            if (json.at != json.text.length()) {
                throw json.wrong();
            }
            return object(value);
        }

        static Map<String, Object> object(Object value) {
            if (value instanceof Map<?, ?> map) {
                var object = new TreeMap<String, Object>();
                map.forEach((name, one) -> object.put(String.valueOf(name), one));
                return object;
            }
            throw new Malformed("something in it is no object");
        }

        private Malformed wrong() {
            return new Malformed("it is no JSON at sign " + at);
        }

        private void blank() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char next() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at++);
        }

        private boolean has(char sign) {
            blank();
            boolean here = at < text.length() && text.charAt(at) == sign;
            at += here ? 1 : 0;
            return here;
        }

        private void must(char sign) {
            if (!has(sign)) {
                throw wrong();
            }
        }

        private Object value(int depth) {
            blank();
            if (depth > DEEPEST || at >= text.length()) {
                throw wrong();
            }
            return switch (text.charAt(at)) {
                case '{' -> members(depth);
                case '[' -> items(depth);
                case '"' -> string();
                default -> plain();
            };
        }

        private Map<String, Object> members(int depth) {
            var members = new TreeMap<String, Object>();
            must('{');
            if (has('}')) {
                return members;
            }
            do {
                blank();
                var name = string();
                must(':');
                if (members.containsKey(name)) {
                    throw new Malformed("“" + name + "” stands in it twice");
                }
                members.put(name, value(depth + 1));
            } while (has(','));
            must('}');
            return members;
        }

        private List<Object> items(int depth) {
            var items = new ArrayList<>();
            must('[');
            if (has(']')) {
                return items;
            }
            do {
                items.add(value(depth + 1));
            } while (has(','));
            must(']');
            return items;
        }

        private Object plain() {
            int from = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(from, at);
            if (word.matches("0|-?[1-9][0-9]{0,15}")) {
                return Long.valueOf(word);
            }
            return switch (word) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw wrong();
            };
        }

        private String string() {
            if (next() != '"') {
                throw wrong();
            }
            var string = new StringBuilder();
            for (char sign = next(); sign != '"'; sign = next()) {
                if (sign < ' ') {
                    throw wrong();
                }
                string.append(sign == '\\' ? escaped() : sign);
            }
            return string.toString();
        }

        private char escaped() {
            char sign = next();
            return switch (sign) {
                case '"', '\\', '/' -> sign;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> hexadecimal();
                default -> throw wrong();
            };
        }

        private char hexadecimal() {
            if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                throw wrong();
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }

        static byte[] canonical(Object value) {
            var text = new StringBuilder();
            write(value, text);
            return text.toString().getBytes(UTF_8);
        }

        private static void write(Object value, StringBuilder text) {
            if (value instanceof Map<?, ?> map) {
                var separator = "{";
                for (var member : new TreeMap<>(object(map)).entrySet()) {
                    text.append(separator);
                    quote(member.getKey(), text);
                    text.append(':');
                    write(member.getValue(), text);
                    separator = ",";
                }
                text.append(map.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                var separator = "[";
                for (var one : list) {
                    text.append(separator);
                    write(one, text);
                    separator = ",";
                }
                text.append(list.isEmpty() ? "[]" : "]");
            } else if (value instanceof String string) {
                quote(string, text);
            } else {
                text.append(value);
            }
        }

        private static void quote(String string, StringBuilder text) {
            text.append('"');
            for (char sign : string.toCharArray()) {
                int known = "\"\\\b\f\n\r\t".indexOf(sign);
                if (known >= 0) {
                    text.append('\\').append("\"\\bfnrt".charAt(known));
                } else if (sign < ' ') {
                    text.append(String.format("\\u%04x", (int) sign));
                } else {
                    text.append(sign);
                }
            }
            text.append('"');
        }
    }
}
