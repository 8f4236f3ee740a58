import { atMost, type TargetCheck } from '../target-check.js';
import { REFERENCE } from './read-cases.constants.js';
import type { ReadFigures } from './reads-bench.js';

/**
 * Compares the figures of the largest inventory with the targets and with the reference case: by processor time, which
 * other work on the machine changes little, and by p99 where the system does not report it.
 */
export function checkReadTargets(figures: readonly ReadFigures[]): TargetCheck[] {
  const maxRows = Math.max(...figures.map(({ rows }) => rows));
  const largest = figures.filter(({ rows }) => rows === maxRows);
  const reference = largest.find(({ name }) => name === REFERENCE);
  return largest.flatMap((each) => [
    ...inTime(each),
    ...(reference === undefined ? [] : comparedWith(reference, each)),
  ]);
}

/** The processor time of the host and the database per request. Undefined if the system does not report it. */
export const cpuOf = ({ hostCpuMs, databaseCpuMs }: ReadFigures): number | undefined =>
  hostCpuMs === undefined || databaseCpuMs === undefined ? undefined : hostCpuMs + databaseCpuMs;

function inTime({ name, rows, p99Ms, targetMs }: ReadFigures): TargetCheck[] {
  return targetMs === undefined ? [] : [atMost(`${name}, ${rows} resources, p99 in ms`, p99Ms, targetMs)];
}

function comparedWith(reference: ReadFigures, figures: ReadFigures): TargetCheck[] {
  const { name, rows, p99Ms, maxRatio, cutTargetMs, cut } = figures;
  if (maxRatio === undefined) return [];
  if (cut && cutTargetMs !== undefined)
    return [atMost(`${name}, ${rows} resources, cut, p99 in ms`, p99Ms, cutTargetMs)];
  const [cpu, referenceCpu] = [cpuOf(figures), cpuOf(reference)];
  // A case of which every request failed has neither.
  const isByCpu = cpu !== undefined && referenceCpu !== undefined && figures.failed === 0;
  const ratio = isByCpu ? cpu / referenceCpu : p99Ms / reference.p99Ms;
  const what = isByCpu ? 'processor time' : 'p99';
  return [atMost(`${name}, ${rows} resources, ${what} / ${REFERENCE}`, Math.round(ratio * 10) / 10, maxRatio)];
}
