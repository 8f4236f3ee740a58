import { WorkspaceCopy } from './workspace-copy.js';

const PROJECT = '@maestro/plugin-acme';
const DIGITALOCEAN = '@maestro/plugin-digitalocean';
const [ACME_FOLDER, DIGITALOCEAN_FOLDER] = ['libs/acme', 'libs/digitalocean'];

describe('a generated plugin', () => {
  let workspace: WorkspaceCopy;

  beforeAll(async () => {
    workspace = await WorkspaceCopy.make();
  });

  afterAll(() => workspace.remove());

  const generate = async (...given: readonly string[]) => {
    const { code, output } = await workspace.run('nx', 'generate', ...given);
    if (code !== 0) throw new Error(output);
    return output;
  };

  it('builds, lints and passes the contract tests without changes, also with a second resource', async () => {
    const output = await generate('@maestro/generators:provider', 'acme');
    const before = await workspace.files('.');
    await generate('@maestro/generators:resource', 'acme', 'widget');
    const after = await workspace.files('.');

    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const checked = await workspace.run('nx', 'run-many', '-t', 'lint', 'typecheck', '-p', PROJECT);
    const mapped = await workspace.test(ACME_FOLDER, ['src/']);
    // Jest lists each case only if it runs a single file.
    const tested = await workspace.test(ACME_FOLDER, ['contract']);
    const formatted = await workspace.run('prettier', '--check', 'libs/acme', 'tsconfig.json', 'tsconfig.build.json');

    expect(output).toContain('npm test -- -p @maestro/plugin-acme');
    expect(changed.filter((path) => !path.startsWith('libs/acme/src/widgets/'))).toEqual([
      'libs/acme/src/acme-kinds.ts',
    ]);
    expect(checked).toMatchObject({ code: 0 });
    expect(mapped).toMatchObject({ code: 0 });
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.output).toContain('acme.widget: fills every declared field');
    expect(formatted).toMatchObject({ code: 0 });
  });

  it('can also be an existing plugin with a new resource, which needs only its folder and its entry', async () => {
    const before = await workspace.files('libs/digitalocean');
    await generate('@maestro/generators:resource', 'digitalocean', 'widget', '--path=/v2/widgets');
    const after = await workspace.files('libs/digitalocean');

    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const checked = await workspace.run('nx', 'run-many', '-t', 'lint', 'typecheck', '-p', DIGITALOCEAN);
    const tested = await workspace.test(DIGITALOCEAN_FOLDER, ['contract'], 'digitalocean.widget');
    // The new kind, and specs that cover every kind. Others check DigitalOcean's documentation, which has no widgets.
    const others = await workspace.test(DIGITALOCEAN_FOLDER, [
      'src/widgets',
      'digitalocean-kinds',
      'inventory',
      'verify',
    ]);

    expect(changed.filter((path) => !path.includes('/widgets/'))).toEqual([
      'libs/digitalocean/src/digitalocean-kinds.ts',
    ]);
    expect(checked).toMatchObject({ code: 0 });
    expect(tested).toMatchObject({ code: 0 });
    expect(others).toMatchObject({ code: 0 });
  });
});
