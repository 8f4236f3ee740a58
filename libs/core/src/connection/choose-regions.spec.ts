import { fakePlugin } from '../../test/fake-plugin.js';
import { chooseRegions } from './open-connection.js';

const regions = [
  { id: 'nyc3', title: 'New York 3' },
  { id: 'ams3', title: 'Amsterdam 3' },
];
const { manifest } = fakePlugin(() => [], { regions });

describe('chooseRegions', () => {
  it.each([
    ['all that the manifest offers when none is given', undefined, ['nyc3', 'ams3']],
    ['all when the choice is empty', [], ['nyc3', 'ams3']],
    ['those given, each once', ['ams3', 'ams3'], ['ams3']],
  ])('chooses %s', (_, given, chosen) => {
    expect(chooseRegions(manifest, given)).toEqual(chosen);
  });

  it('chooses none where the manifest offers none', () => {
    expect(chooseRegions({ ...manifest, regions: undefined })).toEqual([]);
  });

  it.each([
    [regions, 'region: mars1 is not known. Use one of: nyc3, ams3.'],
    [undefined, 'Fake Cloud has no selectable regions: all are read at once. Omit the regions.'],
  ])('refuses a region that is not offered, and says which are', (offered, message) => {
    const choose = () => chooseRegions({ ...manifest, regions: offered }, ['mars1', 'mars2']);

    expect(choose).toThrow(expect.objectContaining({ kind: 'configuration', message }));
  });
});
