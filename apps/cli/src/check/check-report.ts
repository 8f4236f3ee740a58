import type { Judgement } from '@maestro/checks';
import { CHECK_SEVERITIES, type CheckSeverity, resourcePage, type PluginManifest, type Resource } from '@maestro/core';
import { EXIT_CODES } from '../exit-decision.js';

/** What findings make a pipeline fail: those of this severity or worse. */
export const FAIL_ON = [...CHECK_SEVERITIES, 'never'] as const;

/** One of {@link FAIL_ON}. */
export type FailOn = (typeof FAIL_ON)[number];

/** What all checks said about an account. */
export interface CheckReport {
  readonly manifest: PluginManifest;
  readonly account: string | undefined;
  readonly judgements: readonly Judgement[];
  readonly failOn: FailOn;
  /** Nothing at all could be read. */
  readonly isUnread: boolean;
}

/** Whether findings of a severity make a pipeline fail. */
export const failsOn = (severity: CheckSeverity, failOn: FailOn): boolean =>
  failOn !== 'never' && CHECK_SEVERITIES.indexOf(severity) <= CHECK_SEVERITIES.indexOf(failOn);

/** The exit code: findings count more than what is unknown, and that more than nothing found. */
export function checkExitCode({ judgements, failOn, isUnread }: CheckReport): number {
  if (isUnread) return EXIT_CODES.nothingRead;
  const severe = judgements.filter(({ prepared: { check } }) => failsOn(check.severity, failOn));
  if (severe.some(({ found }) => found.length > 0)) return EXIT_CODES.found;
  return severe.some(isUnknown) ? EXIT_CODES.incomplete : EXIT_CODES.complete;
}

/** Whether a check is unknown for the account, or for one of its resources. */
export const isUnknown = ({ unknown, undecided }: Judgement): boolean => unknown !== undefined || undecided.length > 0;

/** The worst first. */
export const bySeverity = (one: Judgement, other: Judgement): number =>
  CHECK_SEVERITIES.indexOf(one.prepared.check.severity) - CHECK_SEVERITIES.indexOf(other.prepared.check.severity);

/** The page of a resource at its provider, or else its key. */
export function placeOf(resource: Resource, manifest: PluginManifest): string {
  const template = manifest.resources.find(({ kind }) => kind === resource.key.kind)?.page;
  const page = template === undefined ? undefined : resourcePage(template, resource);
  return page ?? `${resource.key.kind}/${encodeURIComponent(resource.key.uid)}`;
}

/** Sums of what could be saved a month, in each currency: `12.50 USD`. */
export function savingsOf(judgements: readonly Judgement[]): string[] {
  const sums = new Map<string, number>();
  for (const { saves } of judgements.flatMap(({ found }) => found))
    if (saves) sums.set(saves.currency, (sums.get(saves.currency) ?? 0) + saves.amount);
  return [...sums].map(([currency, amount]) => `${amount.toFixed(2)} ${currency}`);
}
