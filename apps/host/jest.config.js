import preset from '../../jest.preset.js';

export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
  // Specs that need programs that npm does not install. tools/postgres/test.sh runs them.
  testPathIgnorePatterns: [
    ...preset.testPathIgnorePatterns,
    ...(process.env.MAESTRO_TEST_PGBOUNCER ? [] : ['/test/postgres/']),
  ],
  // The specs spend as much time waiting for databases and processes as computing.
  maxWorkers: '100%',
};
