export default {
  displayName: 'publishing',
  preset: '../../jest.preset.js',
  // Specs run npm, tsc and entire programs, possibly while other suites keep the machine busy.
  testTimeout: 600_000,
};
