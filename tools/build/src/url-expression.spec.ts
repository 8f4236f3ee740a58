import { urlExpression } from './url-expression.js';

it('the expression is relative to the bundle, independent of the location of the repository', () => {
  expect(urlExpression('/repository/apps/program/bundle', '/repository/libs/acme/dist/index.js')).toBe(
    'new URL("../../../libs/acme/dist/index.js", import.meta.url).href',
  );
});
