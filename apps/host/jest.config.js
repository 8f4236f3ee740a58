export default {
  displayName: 'host',
  preset: '../../jest.preset.js',
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
};
