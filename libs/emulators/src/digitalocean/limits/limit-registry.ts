import { type Limits } from './limits.types.js';
import { TokenLimits } from './token-limits.js';

const DEFAULTS: Limits = { hourly: 5000, cdn: 5, keys: 10 };

/** The limits of every token. Requests without a known token share one set. */
export class LimitRegistry {
  private readonly limits: Limits;
  private readonly byToken = new Map<number | undefined, TokenLimits>();

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...DEFAULTS, ...limits };
  }

  of(token: { readonly index: number } | undefined): TokenLimits {
    const known = this.byToken.get(token?.index) ?? new TokenLimits(this.limits);
    this.byToken.set(token?.index, known);
    return known;
  }
}
