export default { displayName: 'digitalocean', preset: '../../jest.preset.js' };
