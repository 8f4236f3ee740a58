export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  // A spec that leaves a socket of a killed process behind must not hold the whole run; the teardown ends the servers.
  forceExit: true,
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
};
