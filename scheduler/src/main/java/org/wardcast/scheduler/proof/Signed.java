package org.wardcast.scheduler.proof;

/**
 * @param keyId SHA-256 of the public key, hex
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 * @param signature Ed25519, base64
 */
public record Signed(String keyId, String publicKey, String signature) {}
