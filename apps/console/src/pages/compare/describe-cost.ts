import type { Schemas } from '../../api/schemas.types';
import { formatMoney } from '../../fields/format-value';

type Item = Schemas['ComparisonItem'];

/** `$24.00 a month`, or `$24.00 → $12.00 a month`. Empty if no price is known. */
export function describeCost({ costBefore, costAfter }: Pick<Item, 'costBefore' | 'costAfter'>): string {
  const [before, after] = [costBefore, costAfter].map((cost) => cost && formatMoney(cost.amount, cost.currency));
  if (!before && !after) return '';
  if (!before || !after || before === after) return `${after ?? before} a month`;
  return `${before} → ${after} a month`;
}
