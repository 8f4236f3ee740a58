import { placeIn } from './place-in.js';

it('names a file from the folder of a bundle, wherever the repository lies', () => {
  expect(placeIn('/repository/apps/program/bundle', '/repository/libs/acme/dist/index.js')).toBe(
    'new URL("../../../libs/acme/dist/index.js", import.meta.url).href',
  );
});
