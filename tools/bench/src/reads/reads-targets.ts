import { atMost, type TargetCheck } from '../target-check.js';
import { REFERENCE } from './read-cases.constants.js';
import type { ReadFigures } from './reads-bench.js';

/** Compares the figures of the largest inventory with the targets and with the reference case. */
export function checkReadTargets(figures: readonly ReadFigures[]): TargetCheck[] {
  const maxRows = Math.max(...figures.map(({ rows }) => rows));
  const largest = figures.filter(({ rows }) => rows === maxRows);
  const reference = largest.find(({ name }) => name === REFERENCE)?.p99Ms;
  return largest.flatMap((each) => [
    ...inTime(each),
    ...(reference === undefined ? [] : comparedWith(reference, each)),
  ]);
}

function inTime({ name, rows, p99Ms, targetMs }: ReadFigures): TargetCheck[] {
  return targetMs === undefined ? [] : [atMost(`${name}, ${rows} resources, p99 in ms`, p99Ms, targetMs)];
}

function comparedWith(reference: number, { name, rows, p99Ms, ...figures }: ReadFigures): TargetCheck[] {
  const { maxRatio, cutTargetMs, cut } = figures;
  if (maxRatio === undefined) return [];
  if (cut && cutTargetMs !== undefined)
    return [atMost(`${name}, ${rows} resources, cut, p99 in ms`, p99Ms, cutTargetMs)];
  const times = Math.round((p99Ms / reference) * 10) / 10;
  return [atMost(`${name}, ${rows} resources, p99 / p99 ${REFERENCE}`, times, maxRatio)];
}
