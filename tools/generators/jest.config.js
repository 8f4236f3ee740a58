export default {
  displayName: 'generators',
  preset: '../../jest.preset.js',
  // Whole programs run here, also while other suites keep the machine busy.
  testTimeout: 240_000,
};
