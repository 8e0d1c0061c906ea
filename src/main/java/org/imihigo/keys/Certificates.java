package org.imihigo.keys;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys, certificates and lists of revoked ones: X.509 with ECDSA on P-256. */
final class Certificates {
    private static final String CURVE = "secp256r1";
    private static final String KIND = "EC";

    private Certificates() {}

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance(KIND);
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PrivateKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A key cannot be read", problem);
        }
    }

    static X509Certificate read(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A certificate cannot be read", problem);
        }
    }

    /** The name says what it is: nobody takes it for a national authority. */
    static X500Name name(String common, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    /** An authority that certifies itself. */
    static X509Certificate root(X500Name name, KeyPair pair, Instant from, Instant until) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder =
                    new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(from),
                                    Date.from(until),
                                    name,
                                    pair.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                            .addExtension(
                                    Extension.subjectKeyIdentifier,
                                    false,
                                    extensions.createSubjectKeyIdentifier(pair.getPublic()));
            return read(builder.build(signer(pair.getPrivate())).getEncoded());
        } catch (GeneralSecurityException | java.io.IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A certificate for signing alone. */
    static X509Certificate issue(
            Issuer issuer, X500Name name, PublicKey key, long serial, Instant from, Instant until) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder =
                    new JcaX509v3CertificateBuilder(
                                    issuer.certificate(),
                                    BigInteger.valueOf(serial),
                                    Date.from(from),
                                    Date.from(until),
                                    name,
                                    key)
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(
                                            KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                            .addExtension(
                                    Extension.authorityKeyIdentifier,
                                    false,
                                    extensions.createAuthorityKeyIdentifier(issuer.certificate()))
                            .addExtension(
                                    Extension.subjectKeyIdentifier,
                                    false,
                                    extensions.createSubjectKeyIdentifier(key));
            return read(builder.build(signer(issuer.key())).getEncoded());
        } catch (GeneralSecurityException | java.io.IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What is trusted no more, as every reader of certificates understands it. */
    static byte[] revoked(
            Issuer issuer, Collection<Revocation> revocations, Instant now, Instant next) {
        try {
            var builder =
                    new X509v2CRLBuilder(
                            X500Name.getInstance(
                                    issuer.certificate().getSubjectX500Principal().getEncoded()),
                            Date.from(now));
            builder.setNextUpdate(Date.from(next));
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
            for (var one : revocations) {
                builder.addCRLEntry(
                        BigInteger.valueOf(one.serial()),
                        Date.from(one.at()),
                        CRLReason.unspecified);
            }
            return builder.build(signer(issuer.key())).getEncoded();
        } catch (GeneralSecurityException | java.io.IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new JcaContentSignerBuilder(algorithm).build(key);
        } catch (OperatorCreationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
