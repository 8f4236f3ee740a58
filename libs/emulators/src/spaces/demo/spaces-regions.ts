/** The default regions of an emulator. */
export const SPACES_REGIONS: readonly string[] = ['nyc3', 'ams3', 'sfo3', 'sgp1', 'fra1'];
