import type { TestProject } from 'vitest/node';
import { startDemoHost } from './demo-host';

/** One demo for all files that do not change it: `inject('demoUrl')`. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemoHost();
  project.provide('demoUrl', demo.url);
  return () => demo.remove();
}

declare module 'vitest' {
  export interface ProvidedContext {
    demoUrl: string;
  }
}
