export default {
  displayName: 'lint',
  preset: '../../jest.preset.js',
  // ESLint loads its configuration, and so these rules, as it is: plain JavaScript.
  testMatch: ['<rootDir>/src/**/*.spec.js'],
};
