export default {
  displayName: 'lint',
  preset: '../../jest.preset.js',
  // ESLint loads its configuration and these rules as plain JavaScript, without compilation.
  testMatch: ['<rootDir>/src/**/*.spec.js'],
};
