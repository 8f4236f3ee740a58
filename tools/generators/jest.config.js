export default {
  displayName: 'generators',
  preset: '../../jest.preset.js',
  // Whole programs run here, also while other suites keep the machine busy: only a program that hangs takes so long.
  testTimeout: 600_000,
};
