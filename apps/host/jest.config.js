export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
  // They wait for databases and other processes as much as they compute.
  maxWorkers: '100%',
};
