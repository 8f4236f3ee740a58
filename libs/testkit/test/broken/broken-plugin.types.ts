import type { AcmeDefects } from '../reference/acme-plugin.js';
import type { AcmeKind } from '../reference/acme-rows.js';

/** A plugin with one defect, and the suite that must detect it. */
export interface BrokenPlugin {
  readonly name: string;
  readonly suite: string;
  readonly defects: AcmeDefects;
  /** The kind with the defect; default: `acme.server`. */
  readonly kind?: AcmeKind | 'acme.bucket' | 'acme.key';
}
