import type { AcmeDefects } from '../reference/acme-plugin.js';
import type { AcmeKind } from '../reference/acme-rows.js';

/** A plugin that does one thing wrong, and the suite that must say so. */
export interface BrokenPlugin {
  readonly name: string;
  readonly suite: string;
  readonly defects: AcmeDefects;
  /** The kind it is wrong about; default: `acme.server`. */
  readonly kind?: AcmeKind | 'acme.bucket' | 'acme.key';
}
