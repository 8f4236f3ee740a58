/** A key that seals credentials. */
export interface MasterKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the key: names it without telling it. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}
