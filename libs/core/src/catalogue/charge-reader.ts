import type { ExactMoney, FieldRole, Fields } from './field.types.js';
import { isExactMoney } from './format-value.js';

/** Money that was billed: the total of an invoice, or one of its lines. Read by the roles that begin with `billed-`. */
export interface Charge {
  /** `billed-total` for an invoice, `billed-amount` for a line. A line with a negative amount is a credit. */
  readonly money: ExactMoney;
  readonly isTotal: boolean;
  /** The month that it is billed for: `2026-11`. From `billed-month`, else from the moment of `billed-from`. */
  readonly month: string;
  /** The id of the line's invoice. */
  readonly invoice?: string;
  /** The id of what is charged. */
  readonly resource?: string;
  /** Its kind, where the provider's words tell it: `digitalocean.droplet`. */
  readonly kind?: string;
  /** The name of what it is part of, such as a cluster. */
  readonly group?: string;
  /** In the provider's words: `Droplets`. */
  readonly product?: string;
  readonly project?: string;
}

const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

/** The texts of a charge, by role. */
const TEXTS = {
  invoice: 'billed-invoice',
  resource: 'billed-resource',
  kind: 'billed-kind',
  group: 'billed-group',
  product: 'billed-product',
  project: 'billed-project',
} as const satisfies Partial<Record<keyof Charge, FieldRole>>;

/** Prepares the reader of what the resources of an entity charge. Entities without amounts that are billed charge nothing. */
export function chargeReader(fields: Fields): (attributes: object) => Charge | undefined {
  const nameOf = (role: FieldRole): string | undefined =>
    Object.keys(fields).find((name) => fields[name]?.role === role);
  const total = nameOf('billed-total');
  const amount = total ?? nameOf('billed-amount');
  if (amount === undefined) return () => undefined;
  const months = [nameOf('billed-month'), nameOf('billed-from')];
  const texts = Object.entries(TEXTS).map(([part, role]) => [part, nameOf(role)] as const);
  return (attributes) => {
    const textAt = (name: string | undefined): string | undefined => {
      const value: unknown = name === undefined ? undefined : Reflect.get(attributes, name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const money: unknown = Reflect.get(attributes, amount);
    const month = months.map((name) => textAt(name)?.slice(0, 7)).find((text) => text !== undefined);
    if (!isExactMoney(money) || month === undefined || !MONTH.test(month)) return undefined;
    const said = texts.flatMap(([part, name]) => {
      const text = textAt(name);
      return text === undefined ? [] : [[part, text] as const];
    });
    return { money, isTotal: total !== undefined, month, ...Object.fromEntries(said) };
  };
}
