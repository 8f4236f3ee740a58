export default { displayName: 'spaces', preset: '../../jest.preset.js' };
