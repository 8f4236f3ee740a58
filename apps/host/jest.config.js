export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  // Some specs start processes and databases, and two cores are enough to run them.
  testTimeout: 60_000,
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
};
