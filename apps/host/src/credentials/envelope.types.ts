/** The parts of a sealed text. */
export interface Envelope {
  /** The key that sealed it. */
  readonly keyId: string;
  /** 96 random bits, new for each sealing (NIST SP 800-38D, section 8.2.2). */
  readonly iv: Buffer;
  /** 128 bits. */
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
}
