import { atLeast, atMost, type TargetCheck } from '../target-check.js';
import type { ChecksFigures, StepFigures } from './checks-bench.js';

/** The most milliseconds that each step may take for 100,000 resources. */
const MOST_MS: Readonly<Record<StepFigures['step'], number>> = {
  'checks, first sync': 15_000,
  'checks, unchanged sync': 1000,
  'bulk annotation': 10_000,
};

/** Fewer would say little about the others. */
const FEWEST_CHECKS = 50;

/** Compares the figures of one run with the targets. */
export function checkChecksTargets({ steps, checks }: ChecksFigures): TargetCheck[] {
  return [
    ...steps.map(({ step, resources, wallMs }) => atMost(`${step}, ${resources} resources, ms`, wallMs, MOST_MS[step])),
    atLeast('checks that were asked', checks, FEWEST_CHECKS),
  ];
}
