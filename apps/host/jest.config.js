import preset from '../../jest.preset.js';

export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
  // What needs programs that npm does not install: tools/postgres/test.sh has them.
  testPathIgnorePatterns: [
    ...preset.testPathIgnorePatterns,
    ...(process.env.MAESTRO_TEST_PGBOUNCER ? [] : ['/test/postgres/']),
  ],
  // They wait for databases and other processes as much as they compute.
  maxWorkers: '100%',
};
