export default {
  displayName: 'build',
  preset: '../../jest.preset.js',
  // Whole programs run here, also while other suites keep the machine busy.
  testTimeout: 600_000,
};
