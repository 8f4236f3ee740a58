import { createHash } from 'node:crypto';

/** A realistic token, `dop_v1_` and 64 hexadecimal digits, which is the same for the same seed. */
export const demoToken = (seed: number): string =>
  `dop_v1_${createHash('sha256').update(`demo token ${seed}`).digest('hex')}`;
