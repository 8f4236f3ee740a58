export default {
  displayName: 'publishing',
  preset: '../../jest.preset.js',
  // npm, tsc and whole programs run here, also while other suites keep the machine busy.
  testTimeout: 600_000,
};
