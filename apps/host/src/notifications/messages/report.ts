import type { Notification, Severity } from './notification.types.js';

/** A message without its id. */
export type Message = Omit<Notification, 'id'>;

/** How much happened of something: `2 created`, `1 task failed`. */
export interface Count {
  readonly count: number;
  /** What one of it is called. */
  readonly one: string;
  readonly many: string;
}

/** An amount of money a month. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What is reported to a subscription, in a form that can be merged with others. */
export interface Report {
  /** What its subscription groups by. Empty: nothing. */
  readonly group: string;
  readonly type: string;
  /** RFC 3339. */
  readonly at: string;
  readonly severity: Severity;
  /** Where it happened: the name of a connection. */
  readonly subject: string;
  /** What it is about, if that is less than its subject: a kind, a view. */
  readonly about?: string;
  readonly counts: readonly Count[];
  /** The money that it is about. */
  readonly money?: readonly Money[];
  /** The first facts, and how many there are. */
  readonly lines: readonly string[];
  readonly total: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The page of the console that shows it, below its base path. */
  readonly link?: string;
}

/** How many facts a message lists for programs. */
const MOST_FACTS = 100;

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** `USD 1,250.5 a month` */
export const moneyText = ({ amount, currency }: Money): string => `${currency} ${number.format(amount)} a month`;

/** `, owner: team-a` at the end of a line; nothing if it is unknown. */
export const ownedBy = (owner: string | null | undefined): string => (owner ? `, owner: ${owner}` : '');

/** The message of a report. */
export function messageOf(report: Report): Message {
  const { type, at, severity, subject, about, counts, money = [], lines, total, data, link } = report;
  const happened = counts.map(({ count, one, many }) => `${number.format(count)} ${count === 1 ? one : many}`);
  const sums = money.map(moneyText);
  const more = total > lines.length ? [`and ${number.format(total - lines.length)} more`] : [];
  return {
    ...{ type, at, severity, data },
    title: `${subject}${about === undefined ? '' : ` (${about})`}: ${[...happened, ...sums].join(', ')}`,
    lines: [...lines, ...more],
    ...(link !== undefined && { link }),
  };
}

/** One report of several, the oldest first, of the same group. */
export function mergeReports(reports: readonly Report[], maxLines: number): Report {
  const last = reports.at(-1)!;
  if (reports.length === 1) return last;
  const subjects = [...new Set(reports.map(({ subject }) => subject))];
  const types = new Set(reports.map(({ type }) => type));
  const named = reports.flatMap(({ subject, lines }) =>
    lines.map((line) => (subjects.length > 1 ? `${subject}: ${line}` : line)),
  );
  const { from } = reports[0]!.data;
  return {
    ...last,
    type: types.size > 1 ? 'digest' : last.type,
    severity: SEVERITIES.findLast((severity) => reports.some((report) => report.severity === severity))!,
    subject: subjects.length > 1 ? `${subjects.length} connections` : last.subject,
    counts: addedCounts(reports.flatMap(({ counts }) => counts)),
    money: addedMoney(reports.flatMap(({ money = [] }) => money)),
    lines: named.slice(0, maxLines),
    total: reports.reduce((sum, { total }) => sum + total, 0),
    data: { ...mergedData(reports.map(({ data }) => data)), reports: reports.length },
    ...(last.link?.startsWith('/compare') && {
      link: `/compare?${String(new URLSearchParams({ from: String(from), to: last.at }))}`,
    }),
  };
}

function addedCounts(counts: readonly Count[]): Count[] {
  const added = new Map<string, Count>();
  for (const each of counts) added.set(each.many, { ...each, count: each.count + (added.get(each.many)?.count ?? 0) });
  return [...added.values()];
}

/** Sums in each currency. */
export function addedMoney(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount: Math.round(amount * 100) / 100 }));
}

/** Lists become one list, counts are added up, and of other values those stay that all have in common. */
function mergedData(all: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const names = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = all.flatMap((data) => (name in data ? [data[name]] : []));
      if (name === 'counts') return [[name, addedUp(values as Record<string, number>[])]];
      if (name === 'from') return [[name, values[0]]];
      if (name === 'to') return [[name, values.at(-1)]];
      if (name === 'cost') return [];
      if (values.every(Array.isArray)) return [[name, values.flat().slice(0, MOST_FACTS)]];
      return values.length === all.length && values.every((value) => value === values[0]) ? [[name, values[0]]] : [];
    }),
  );
}

function addedUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts.flatMap(Object.entries<number>)) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries(sums);
}
