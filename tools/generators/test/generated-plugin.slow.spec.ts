import { WorkspaceCopy } from './workspace-copy.js';

const PROJECT = '@maestro/plugin-acme';
const DIGITALOCEAN = '@maestro/plugin-digitalocean';
const [ACME_FOLDER, DIGITALOCEAN_FOLDER] = ['libs/acme', 'libs/digitalocean'];

describe('what the generators write', () => {
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

  it('is a provider that builds, lints and passes the contract at once, with another resource too', async () => {
    const said = await generate('@maestro/generators:provider', 'acme');
    const before = await workspace.files('.');
    await generate('@maestro/generators:resource', 'acme', 'widget');
    const after = await workspace.files('.');

    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const checked = await workspace.run('nx', 'run-many', '-t', 'lint', 'typecheck', '-p', PROJECT);
    const mapped = await workspace.test(ACME_FOLDER, ['src/']);
    // The only file of its run: each case is listed.
    const tested = await workspace.test(ACME_FOLDER, ['contract']);
    const formatted = await workspace.run('prettier', '--check', 'libs/acme', 'tsconfig.json', 'tsconfig.build.json');

    expect(said).toContain('npm test -- -p @maestro/plugin-acme');
    expect(changed.filter((path) => !path.startsWith('libs/acme/src/widgets/'))).toEqual([
      'libs/acme/src/acme-kinds.ts',
    ]);
    expect(checked).toMatchObject({ code: 0 });
    expect(mapped).toMatchObject({ code: 0 });
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.output).toContain('acme.widget: fills every field that is declared');
    expect(formatted).toMatchObject({ code: 0 });
  });

  it('is a resource of a plugin that was there, and needs nothing besides its folder and its entry', async () => {
    const before = await workspace.files('libs/digitalocean');
    await generate('@maestro/generators:resource', 'digitalocean', 'widget', '--path=/v2/widgets');
    const after = await workspace.files('libs/digitalocean');

    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const checked = await workspace.run('nx', 'run-many', '-t', 'lint', 'typecheck', '-p', DIGITALOCEAN);
    const tested = await workspace.test(DIGITALOCEAN_FOLDER, ['contract'], 'digitalocean.widget');
    // Those that look at every kind; DigitalOcean documents no widgets.
    const others = await workspace.test(DIGITALOCEAN_FOLDER, ['src/', 'inventory', 'verify']);

    expect(changed.filter((path) => !path.includes('/widgets/'))).toEqual([
      'libs/digitalocean/src/digitalocean-kinds.ts',
    ]);
    expect(checked).toMatchObject({ code: 0 });
    expect(tested).toMatchObject({ code: 0 });
    expect(others).toMatchObject({ code: 0 });
  });
});
