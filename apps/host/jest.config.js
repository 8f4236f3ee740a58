export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  // Some specs start processes and databases, and two cores are enough to run them.
  testTimeout: 60_000,
  // A spec that leaves a socket of a killed process behind must not hold the whole run; the teardown ends the servers.
  forceExit: true,
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
};
