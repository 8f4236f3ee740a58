/** Runs the contract of the reference plugin under vitest, from the sources. */
export default {
  test: { include: ['test/runners/vitest-contract.ts'], watch: false, cache: false },
  resolve: { conditions: ['@maestro/source', 'node'] },
  ssr: { resolve: { conditions: ['@maestro/source', 'node'] } },
};
