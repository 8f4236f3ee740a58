export default {
  displayName: 'digitalocean',
  preset: '../../jest.preset.js',
  // The parts of the contract take most of the time, and run side by side.
  maxWorkers: '100%',
};
